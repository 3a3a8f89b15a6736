import * as z from 'zod';
import { IMAGE_TARGETS } from '../../images/build-request.ts';
import { head } from './head.ts';

const target = z.enum(IMAGE_TARGETS);

export const imagesDocument = z
  .strictObject({
    ...head('images'),
    status: z.literal('built'),
    images: z.array(
      z.strictObject({
        target,
        tags: z.array(z.string()).describe('In full.'),
        reference: z
          .string()
          .describe(
            'How to call it from now on: `name@sha256:…` where it was pushed, else its id, which this machine alone knows.',
          ),
        pushed: z.boolean(),
        digest: z.string().optional().describe('Of what is in the registry.'),
        image_id: z.string().optional(),
        bytes: z.int().optional().describe('Unpacked, where this machine has it.'),
        base_images: z
          .array(
            z.strictObject({
              argument: z.string().describe('The build argument that chooses it.'),
              reference: z.string().describe('As it was asked for.'),
              digest: z.string().optional().describe('As a registry has it.'),
              image_id: z
                .string()
                .optional()
                .describe('Where no registry has it, and this machine alone.'),
            }),
          )
          .describe('What it was built on.'),
        duration_seconds: z.number(),
      }),
    ),
  })
  .describe('Images that were built: `build`.');

export const imagesPlanDocument = z
  .strictObject({
    ...head('images_plan'),
    status: z.literal('planned'),
    context: z.strictObject({
      folder: z.string().describe('The checkout of epycloud that is built from.'),
      files: z.int().describe('How many of it are sent to the builder.'),
      bytes: z.int(),
    }),
    engine: z.strictObject({ name: z.string(), source: z.string().optional() }),
    secrets: z.array(
      z.strictObject({
        id: z.string(),
        from: z.string().describe('A variable, a file or a setting; never the value.'),
      }),
    ),
    login: z.string().optional().describe('How it would log in, in words.'),
    commands_before: z
      .array(z.string())
      .describe(
        'What is asked before the first image: the version of an engine that is yet to be installed.',
      ),
    images: z.array(
      z.strictObject({
        target,
        tags: z.array(z.string()),
        push: z.boolean(),
        commands: z
          .array(z.string())
          .describe(
            'As for a shell. The build context comes on stdin; `RESULTS` is a temporary folder.',
          ),
      }),
    ),
    warnings: z.array(z.string()),
  })
  .describe('What a build would do: `build --dry-run`.');

export type ImagesDocument = z.infer<typeof imagesDocument>;
export type ImagesPlanDocument = z.infer<typeof imagesPlanDocument>;
