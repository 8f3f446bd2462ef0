import { S3Client } from "@aws-sdk/client-s3";
import { unseal } from "@/lib/crypto";
import { env } from "@/lib/env";
import { getSetting, type Setting } from "@/lib/settings/settings";
import { s3 } from "./s3";

/** What the secret of another storage is sealed for. */
export const sealContext = "imports.store";

/** The storage that holds the bucket of the imports: our own, unless the settings name another. */
export function importStore({ store }: Pick<Setting<"imports">, "store">, maxAttempts: number): S3Client {
  return new S3Client({
    endpoint: store?.endpoint ?? env.S3_ENDPOINT,
    region: store?.region ?? env.S3_REGION,
    credentials: {
      accessKeyId: store?.accessKeyId ?? env.S3_ACCESS_KEY_ID,
      secretAccessKey: store ? unseal(store.sealedSecret, sealContext) : env.S3_SECRET_ACCESS_KEY,
    },
    forcePathStyle: store ? true : env.S3_FORCE_PATH_STYLE,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts,
  });
}

/** The storage in which a bucket lies. */
export async function storeOf(bucket: string | null | undefined): Promise<S3Client> {
  if (!bucket || bucket === env.S3_BUCKET) return s3;
  const source = await getSetting("imports");
  return source.store && source.bucket === bucket ? importStore(source, 2) : s3;
}
