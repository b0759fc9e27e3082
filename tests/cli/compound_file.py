"""A compound file (OLE2), as office programs write a document that is protected with a password.

Source: [MS-CFB] for the sectors and the directory; [MS-OFFCRYPTO] 2.3.2 for the names of the two streams.
"""

import struct

SECTOR = 512
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_PER_FAT_SECTOR = SECTOR // 4
_ROOT, _STREAM = 5, 2


def protected_document(package: bytes) -> bytes:
    """What stands on disk for `package` once it is encrypted. The directory comes last, as from Word.

    Both streams are padded to 4096 bytes or more, so that none is a small one kept elsewhere.
    """
    streams = {"EncryptionInfo": bytes(4096), "EncryptedPackage": struct.pack("<Q", len(package)) + package}
    return compound_file({name: data.ljust(4096, b"\0") for name, data in streams.items()})


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A version 3 compound file. `streams` come in the order of the directory: shorter names first."""
    lengths = [-(-len(data) // SECTOR) for data in streams.values()]
    count = sum(lengths) + 1
    fats = 1
    while fats * _PER_FAT_SECTOR < count + fats:
        fats += 1
    chain, starts = [_FAT] * fats, []
    for length in lengths:
        starts.append(len(chain))
        chain += [*range(len(chain) + 1, len(chain) + length), _END]
    directory_at = len(chain)
    chain += [_END] + [_FREE] * (fats * _PER_FAT_SECTOR - directory_at - 1)
    body = b"".join(
        data.ljust(length * SECTOR, b"\0") for data, length in zip(streams.values(), lengths, strict=True)
    )
    table = struct.pack(f"<{len(chain)}I", *chain)
    return _header(fats, directory_at) + table + body + _directory(streams, starts)


def _header(fats: int, directory_at: int) -> bytes:
    places = [*range(fats), *[_FREE] * (109 - fats)]
    fixed = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
        bytes(6), 0, fats, directory_at, 0, 4096, _END, 0, _END, 0,
    )  # fmt: skip
    return fixed + struct.pack("<109I", *places)


def _directory(streams: dict[str, bytes], starts: list[int]) -> bytes:
    """The root and its streams, each to the right of the one before it; one sector has room for three."""
    entries = [_entry("Root Entry", _ROOT, 1, _NONE, _END, 0)]
    for number, ((name, data), start) in enumerate(zip(streams.items(), starts, strict=True), start=1):
        right = number + 1 if number < len(streams) else _NONE
        entries.append(_entry(name, _STREAM, _NONE, right, start, len(data)))
    entries += [_entry("", 0, _NONE, _NONE, 0, 0)] * (SECTOR // 128 - len(entries))
    return b"".join(entries)


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", written, len(written) + 2 if name else 0, kind, 1, _NONE, right, child,
        bytes(16), 0, 0, 0, start, size,
    )  # fmt: skip
