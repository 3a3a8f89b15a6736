import { parseImageReference } from '../../images/image-reference.ts';
import { oneOf, readableBy, text } from './input-types.ts';

const imageReference = readableBy('image reference', parseImageReference);

/** What goes into an image, in every action that builds one. */
export const buildInputs = {
  engine: {
    description:
      'The engine inside: `epydemix`, or `epymodelingsuite` from `engine-source`. Left out: `epydemix`, or the one that a source is given for.',
    type: oneOf('epydemix', 'epymodelingsuite'),
    badValue: 'epidemics',
  },
  'engine-source': {
    description:
      'Where epymodelingsuite comes from: `git+https://…@ref`, a pip requirement, or a folder as `./name`.',
    type: text('requirement or folder'),
    badValue: 'one\ntwo',
  },
  'git-token': {
    description:
      'A token that reads the repository in `engine-source`, where it is private. It is in no layer of the image.',
    type: text('token'),
    secret: true,
    badValue: 'one\ntwo',
  },
  'python-image': {
    description: 'The base image with Python. Left out: the one that docker/Dockerfile names.',
    type: imageReference,
    badValue: 'Python',
  },
  'node-image': {
    description:
      'The image that node is taken from. Left out: the one that docker/Dockerfile names.',
    type: imageReference,
    badValue: 'node:',
  },
} as const;
