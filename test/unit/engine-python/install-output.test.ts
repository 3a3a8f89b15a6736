import { describe, expect, test } from 'vitest';
import {
  type InstallOutputReader,
  pipOutput,
  uvOutput,
} from '../../../src/engine/python/install-output.ts';
import { countRequirements } from '../../../src/engine/python/requirements.ts';

function read(reader: InstallOutputReader, output: string): readonly string[] {
  return output.split('\n').flatMap((line) => {
    const progress = reader(line);
    if (progress === undefined) return [];
    const { step, done, total, package: name = '' } = progress;
    return [`${step} ${done} of ${total} ${name}`.trim()];
  });
}

describe('how far an installation is', () => {
  test('pip names each package as it begins to fetch it', () => {
    const output = `Collecting numpy==2.4.1 (from -r /cache/requirements.txt (line 3))
  Using cached numpy-2.4.1-cp311-cp311-manylinux_2_27_x86_64.whl (16.6 MB)
Ignoring colorama: markers 'sys_platform == "win32"' don't match your environment
Collecting scipy==1.17.0
  Downloading scipy-1.17.0-cp311-cp311-manylinux_2_27_x86_64.whl (35.3 MB)
Processing ./wheels/tiny_model-1.0-py3-none-any.whl (from -r requirements.txt (line 9))
Installing collected packages: scipy, numpy
Successfully installed numpy-2.4.1 scipy-1.17.0`;
    expect(read(pipOutput(4), output)).toEqual([
      'fetching 0 of 4 numpy',
      'fetching 1 of 3 scipy',
      'fetching 2 of 3 tiny_model',
      'writing 0 of 3',
      'writing 3 of 3',
    ]);
  });

  test('uv names the packages whose download takes a while', () => {
    const output = `Using Python 3.11.7 environment at: venv-01234567
Resolved 3 packages in 12ms
Downloading numpy (16.1MiB)
Downloading scipy (33.7MiB)
 Downloaded numpy
 Downloaded scipy
Prepared 3 packages in 1.20s
Installed 3 packages in 24ms
Bytecode compiled 1520 files in 2.31s
 + numpy==2.4.1`;
    expect(read(uvOutput(9), output)).toEqual([
      'fetching 0 of 3',
      'fetching 0 of 3 numpy',
      'fetching 0 of 3 scipy',
      'fetching 1 of 3 numpy',
      'fetching 2 of 3 scipy',
      'writing 0 of 3',
      'writing 0 of 3',
      'writing 3 of 3',
    ]);
  });
});

test.each([
  ['', 0],
  ['# numpy==1\n--only-binary :all:\n\n', 0],
  [
    'numpy==2.4.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via -r in\nsix==1.17\n',
    2,
  ],
  ['pandas[test]==2.3 ; python_version > "3" \\\r\n    --hash=sha256:aa\r\n', 1],
])('the packages in %j are %i', (text, expected) => {
  expect(countRequirements(text)).toBe(expected);
});
