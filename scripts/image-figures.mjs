// How large images are, and what in them is: for docs/images.md and for the test of their limits.
//   node scripts/image-figures.mjs [--json] IMAGE…        sizes, layers and the heaviest folders
//   node scripts/image-figures.mjs --times [DOCKER ARGUMENTS]   builds the target local cold, cached, and with dist/ changed
// EPYCLOUD_DOCKER names the client. A cold build has its base images, and nothing else, at hand.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const docker = process.env.EPYCLOUD_DOCKER || 'docker';
const root = resolve(fileURLToPath(import.meta.url), '../..');
const HEAVIEST = 12;

const args = process.argv.slice(2);
if (args[0] === '--times') printTimes(args.slice(1));
else await printSizes(args);

async function printSizes(words) {
  const images = words.filter((word) => word !== '--json');
  if (images.length === 0) throw new Error('name the images to measure');
  const figures = [];
  for (const image of images) figures.push(await measure(image));
  console.log(words.includes('--json') ? JSON.stringify(figures) : figures.map(asText).join('\n'));
}

/** Bytes: unpacked as the engine counts them, and as `docker save | gzip` writes them. */
async function measure(image) {
  const unpacked = Number(said('image', 'inspect', '--format', '{{.Size}}', image));
  const layers = said(
    'history',
    '--no-trunc',
    '--human=false',
    '--format',
    '{{.Size}}\t{{.CreatedBy}}',
    image,
  )
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([bytes, by]) => ({ bytes: Number(bytes), by: by || 'the base image' }))
    .filter(({ bytes }) => bytes > 0);
  return {
    image,
    unpacked,
    exported: await exportedBytes(image),
    layers,
    heaviest: heaviest(image),
  };
}

async function exportedBytes(image) {
  const save = spawn(docker, ['save', image], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(save, 'close');
  let bytes = 0;
  // The level that gzip takes by itself.
  for await (const piece of save.stdout.pipe(createGzip({ level: 6 }))) bytes += piece.length;
  const [code] = await ended;
  if (code !== 0) throw new Error(`docker save ${image} ended with ${code}`);
  return bytes;
}

function heaviest(image) {
  const script =
    'du -sk /usr/local/bin/node /usr/lib /usr/local/lib /usr/bin /opt/epycloud /opt/google-cloud-sdk /opt/venv/lib/python3*/site-packages/* 2>/dev/null || true';
  return said('run', '--rm', '--network=none', '--entrypoint=sh', image, '-c', script)
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([kilobytes, path]) => ({ path, bytes: Number(kilobytes) * 1024 }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, HEAVIEST);
}

function asText({ image, unpacked, exported, layers, heaviest: parts }) {
  return [
    `${image}: ${megabytes(unpacked)} unpacked, ${megabytes(exported)} as a gzip export`,
    ...layers.map(({ bytes, by }) => `  layer ${megabytes(bytes)}  ${by.slice(0, 100)}`),
    ...parts.map(({ path, bytes }) => `  ${megabytes(bytes)}  ${path}`),
  ].join('\n');
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`.padStart(9);
}

/** Builds from a copy, so that dist/ can be changed. */
function printTimes(more) {
  const copy = mkdtempSync(join(tmpdir(), 'epycloud-times-'));
  const tag = 'epycloud-figures:local';
  try {
    for (const part of ['dist', 'docker', '.dockerignore', 'package-lock.json']) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    const build = (...options) => {
      const began = performance.now();
      const words = ['build', '-q', '-f', 'docker/Dockerfile', '--target', 'local', '-t', tag];
      const { status, stderr } = spawnSync(
        docker,
        [...words, ...baseImages(), ...options, ...more, '.'],
        {
          cwd: copy,
          env: { ...process.env, DOCKER_BUILDKIT: '1' },
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(stderr);
      return `${((performance.now() - began) / 1000).toFixed(1)} s`;
    };
    console.log(`cold: ${build('--no-cache')}`);
    console.log(`cached: ${build()}`);
    appendFileSync(join(copy, 'dist/stage.js'), '\n');
    console.log(`another dist/: ${build()}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
    spawnSync(docker, ['rmi', tag]);
  }
}

function baseImages() {
  return ['PYTHON_IMAGE', 'NODE_IMAGE', 'GCLOUD_IMAGE'].flatMap((name) => {
    const image = process.env[`EPYCLOUD_${name}`];
    return image ? ['--build-arg', `${name}=${image}`] : [];
  });
}

function said(...words) {
  const { status, stdout, stderr } = spawnSync(docker, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`docker ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}
