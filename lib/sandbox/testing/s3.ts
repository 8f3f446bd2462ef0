import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import type { TestSandbox } from "./start-sandbox";

export const Bucket = "creatorflix";
export const credentials = { accessKeyId: "sandbox", secretAccessKey: "sandbox-secret" };

export const s3Of = (
  { storage }: Pick<TestSandbox, "storage">,
  settings: Partial<S3ClientConfig> = {},
): S3Client =>
  new S3Client({
    endpoint: storage,
    region: "auto",
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...settings,
  });

export const patternOf = (size: number): Buffer => Buffer.alloc(size, "0123456789abcdef-creatorflix-");

/** S3's code out of an XML error, for requests that the SDK would not send. */
export const codeOf = async (response: Response): Promise<string | undefined> =>
  /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
