// Keys for reviewing: j next, k back, c confirm, r reject. Everything has a button; this only saves reaching for it.
"use strict";

(function () {
  const keys = { j: "review-next", k: "review-back", c: "review-confirm", r: "review-reject" };
  const place = document.getElementById("review-keys");
  if (!place) {
    return;
  }

  const box = document.createElement("input");
  box.type = "checkbox";
  box.id = "review-keys-on";
  box.checked = read() !== "off";
  const label = document.createElement("label");
  label.htmlFor = box.id;
  label.textContent = "Keys: j next, k back, c confirm, r reject";
  place.append(box, label);
  box.addEventListener("change", function () {
    keep(box.checked ? "on" : "off");
  });

  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    const target = document.getElementById(keys[event.key] || "");
    if (!box.checked || typing || !target || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
      return;
    }
    event.preventDefault();
    target.click();
  });

  function read() {
    try {
      return window.localStorage.getItem("review-keys");
    } catch (blocked) {
      return null;
    }
  }

  function keep(choice) {
    try {
      window.localStorage.setItem("review-keys", choice);
    } catch (blocked) {
      return;
    }
  }
})();
