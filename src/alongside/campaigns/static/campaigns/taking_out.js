// Words chosen in the reply can be taken out with one press; without this they are copied by hand.
"use strict";
(() => {
  const words = document.getElementById("words-shown");
  const more = document.getElementById("more");
  if (!words || !more) return;
  const press = document.createElement("button");
  press.type = "button";
  press.className = "second";
  press.textContent = "Take out the words I have selected";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  words.after(press, said);
  press.addEventListener("click", () => {
    const chosen = getSelection();
    const text = chosen && words.contains(chosen.anchorNode) ? chosen.toString().replace(/\s+/g, " ").trim() : "";
    if (!text) {
      said.textContent = "Select words in the reply first.";
      return;
    }
    more.value = `${more.value.trimEnd()}\n${text}\n`.trimStart();
    said.textContent = "Added to the list below. Show it with these changes to see it.";
  });
})();
