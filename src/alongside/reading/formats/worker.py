"""The child process that reads one untrusted file after another (`python -m` this module).

It takes messages on standard input and answers on standard output, each four bytes of length
and then the body. Before it reads anything it gives up what it does not need: writing files,
opening many, core dumps, and memory beyond the limit. It ends when its input does.
"""

import json
import os
import resource
import struct
import sys
from typing import Any, BinaryIO

from alongside.reading.formats.choosing import extract
from alongside.reading.formats.extract import CannotReadError, Extract
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.mail_in_plain_data import mail_as_plain_data

LENGTH = struct.Struct(">I")
BROKEN = "Open it in the program that made it and save it again, or print it to PDF."


def main() -> None:
    """Answer requests until the input ends."""
    requests, answers = _own_streams()
    _give_up_what_is_not_needed()
    while (head := requests.read(LENGTH.size)) and len(head) == LENGTH.size:
        asked = json.loads(requests.read(LENGTH.unpack(head)[0]))
        data = requests.read(asked["size"])
        answer = json.dumps(_answer(data, asked, Limits(**asked["limits"]))).encode()
        answers.write(LENGTH.pack(len(answer)))
        answers.write(answer)
        answers.flush()


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """The two ends of the conversation, out of the way of libraries that print."""
    answers = os.fdopen(os.dup(1), "wb")
    requests = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return requests, answers


def _give_up_what_is_not_needed() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    # openpyxl loads numpy when it is there; its threads' stacks would eat the memory limit
    sys.modules["numpy"] = None  # type: ignore[assignment]


def _answer(data: bytes, asked: dict[str, Any], limits: Limits) -> dict[str, Any]:
    _limit(limits)
    try:
        if asked.get("task") == "mail":
            return mail_as_plain_data(data, limits, look=bool(asked["look"]))
        return _told(extract(data, asked["name"], limits))
    except CannotReadError as problem:
        return {"reason": problem.reason, "remedy": problem.remedy}
    except MemoryError:
        return {"reason": "reading it takes too much memory", "remedy": "Split it into smaller files."}
    except Exception as problem:  # a parser may raise anything on a broken file
        return {"reason": f"it is broken ({type(problem).__name__} while reading it)", "remedy": BROKEN}


def _limit(limits: Limits) -> None:
    """Bound memory, and the seconds of this request beyond what earlier ones used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 2
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, hard))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = limits.memory_bytes if hard == resource.RLIM_INFINITY else min(limits.memory_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _told(found: Extract) -> dict[str, Any]:
    return {
        "media_type": found.media_type,
        "text": found.text,
        "kinds": [part.kind for part in found.parts],
        "labels": [part.label for part in found.parts],
        "starts": [part.start for part in found.parts],
        "ends": [part.end for part in found.parts],
        "facts": found.facts,
        "warnings": found.warnings,
    }


if __name__ == "__main__":
    main()
