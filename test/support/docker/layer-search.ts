import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docker } from './built-image.ts';

/**
 * Every place of an image that holds a text: its configuration and history, names and contents of the files of
 * every layer (also of those that a later layer hides), and what is within zip archives and compressed files.
 */
export async function placesOf(text: string, image: string): Promise<readonly string[]> {
  return (await placesOfEach([text], image))[text] ?? [];
}

/** The places of several texts, found on one way through the image. */
export async function placesOfEach<Text extends string>(
  texts: readonly Text[],
  image: string,
): Promise<Readonly<Record<Text, readonly string[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'epycloud-layers-'));
  try {
    const archive = join(folder, 'image.tar');
    const saved = await docker(['save', '--output', archive, image]);
    if (saved.exit !== 0) throw new Error(saved.stderr);
    await writeFile(join(folder, 'search.py'), SEARCH);
    const { stdout } = await promisify(execFile)(
      process.env['EPYCLOUD_PYTHON'] || 'python3',
      [join(folder, 'search.py'), archive, ...texts],
      { maxBuffer: 1e8 },
    );
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Python reads tar, zip, gzip, bzip2 and xz by itself. A pickled or marshalled text (.pyc) stands in its file as it is.
const SEARCH = `
import base64, bz2, gzip, io, json, lzma, sys, tarfile, zipfile, zlib
archive, texts = sys.argv[1], sys.argv[2:]
found = {text: set() for text in texts}

def forms(text):
    plain = text.encode()
    yield from (text.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))
    yield from (base64.b64encode(b"x" * shift + plain)[4 if shift else 0:-4] for shift in range(3))
    yield plain.hex().encode()

needles = [(text, form) for text in texts for form in forms(text)]

def note(place, data):
    for text, needle in needles:
        if needle in data:
            found[text].add(place)

def look(place, data, depth=0):
    note(place, data)
    if depth > 4:
        return
    for head, open_it in ((b"\\x1f\\x8b", gzip.decompress), (b"BZh", bz2.decompress), (b"\\xfd7zXZ", lzma.decompress)):
        if data.startswith(head):
            try:
                look(place + "!", open_it(data), depth + 1)
            except (OSError, EOFError, lzma.LZMAError, zlib.error, ValueError):
                pass
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as zipped:
                for name in zipped.namelist():
                    look(place + "!" + name, zipped.read(name), depth + 1)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error):
            pass
    if data[257:262] == b"ustar":
        look_into_tar(place, io.BytesIO(data), depth + 1)

def look_into_tar(place, file, depth=0):
    with tarfile.open(fileobj=file) as tar:
        for member in tar:
            name = place + "/" + member.name
            note(name + " (name)", (member.name + member.linkname + json.dumps(member.pax_headers)).encode())
            if member.isfile():
                look(name, tar.extractfile(member).read(), depth)

with open(archive, "rb") as file:
    with tarfile.open(fileobj=file) as tar:
        for member in tar:
            if not member.isfile():
                continue
            inner = tar.extractfile(member)
            if member.name.endswith("layer.tar") or member.name.startswith("blobs/"):
                start = inner.read(262)
                inner.seek(0)
                if start[257:262] == b"ustar":
                    look_into_tar(member.name, inner)
                    continue
            data = inner.read()
            look(member.name, data)
            if data.startswith(b"{"):
                for part, value in json.loads(data).items():
                    note(member.name + " " + part, json.dumps(value).encode())
print(json.dumps({text: sorted(places) for text, places in found.items()}))
`;
