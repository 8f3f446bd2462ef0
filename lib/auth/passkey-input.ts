import { z } from "zod";

const bytes = (most: number) =>
  z
    .base64url()
    .min(1)
    .max(Math.ceil((most * 4) / 3));
const credentialId = bytes(1023);

/** What the browser answers; everything that nobody reads is left out. */
const answerWith = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: credentialId,
    rawId: credentialId,
    type: z.literal("public-key"),
    clientExtensionResults: z.object({}).default({}),
    response,
  });

export const newPasskeyAnswer = answerWith(
  z.object({
    clientDataJSON: bytes(4_096),
    attestationObject: bytes(32_768),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
);

export const passkeyAnswer = answerWith(
  z.object({
    clientDataJSON: bytes(4_096),
    authenticatorData: bytes(4_096),
    signature: bytes(8_192),
    userHandle: bytes(64).optional(),
  }),
);

export const passkeyName = z.string().trim().min(1).max(60);
