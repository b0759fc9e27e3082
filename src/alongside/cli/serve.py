"""`alongside serve`: the site, on this machine only unless told otherwise."""

import argparse
import os
import socket
import sys
from collections.abc import Mapping

from alongside.cli.opening import CannotOpenError, open_register

WORKERS = 2
MOST_TRIES = 20


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser("serve", help="the site, on this machine")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on (127.0.0.1: this machine only). Others can reach the site at "
        "0.0.0.0; use it only with ALONGSIDE_ENV=production",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Bring the register up to date and serve it. Returns the exit code when it cannot."""
    from django.core.exceptions import ImproperlyConfigured

    refusal = reason_not_to_listen(arguments.host, arguments.port)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        open_register()
    except (CannotOpenError, ImproperlyConfigured) as problem:
        print(problem, file=sys.stderr)
        return 2
    return serve(port=arguments.port, host=arguments.host)


def serve(*, port: int, host: str = "127.0.0.1", or_next: bool = False) -> int:
    """Serve until stopped; this process becomes the web server. Returns only when it cannot, with 2.

    With `or_next` the next free port is taken when `port` is not.
    """
    tries = range(port, port + MOST_TRIES) if or_next else (port,)
    refusals = {each: reason_not_to_listen(host, each) for each in tries}
    free = next((each for each, refusal in refusals.items() if not refusal), None)
    if free is None:
        print(refusals[port], file=sys.stderr)
        return 2
    print(f"The site: {address(host, free, os.environ)}\nStop it with Ctrl-C.", flush=True)
    command = gunicorn_command(host, free, os.environ)
    os.execv(command[0], command)  # noqa: S606  # the same Python, with arguments made here
    return 2


def reason_not_to_listen(host: str, port: int) -> str:
    """Why the site cannot be served there, and what to do; empty when it can."""
    if host not in ("127.0.0.1", "localhost", "::1") and os.environ.get("ALONGSIDE_ENV") != "production":
        return (
            f"Others could reach the site at {host}, and it has no settings for that. "
            "Set ALONGSIDE_ENV=production and run it again: it says what else it needs."
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except (OSError, OverflowError) as problem:
            return f"Cannot listen on {host}, port {port}: {problem}. Choose another with --port."
    return ""


def address(host: str, port: int, environ: Mapping[str, str]) -> str:
    """Where a browser finds the site."""
    scheme = "https" if environ.get("ALONGSIDE_TLS") == "here" else "http"
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}:{port}/"


def gunicorn_command(host: str, port: int, environ: Mapping[str, str]) -> list[str]:
    """The command line of the web server. It keeps no log of who asked for what."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    command = [
        sys.executable, "-m", "gunicorn", "alongside.website.wsgi:application",
        "--bind", bind, "--workers", str(WORKERS), "--worker-class", "gthread", "--threads", "4",
        "--timeout", "60", "--max-requests", "5000", "--max-requests-jitter", "500",
        "--log-level", "warning", "--forwarded-allow-ips", "", "--no-control-socket",
    ]  # fmt: skip
    if environ.get("ALONGSIDE_TLS") == "here":
        command += ["--certfile", environ["ALONGSIDE_CERTIFICATE"]]
        command += ["--keyfile", environ["ALONGSIDE_CERTIFICATE_KEY"]]
    return command
