import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { control } from "@/lib/sandbox/testing/control";
import { Bucket, s3Of } from "@/lib/sandbox/testing/s3";
import { startSandbox } from "@/lib/sandbox/testing/start-sandbox";

/** A storage of one's own. Whatever speaks to it is imported afterwards: it takes its address when it is loaded. */
export async function openStorage() {
  const sandbox = await startSandbox();
  env.S3_ENDPOINT = sandbox.storage;
  const s3 = s3Of(sandbox);
  return {
    address: sandbox.storage,
    async keys(): Promise<string[]> {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
      return Contents.map(({ Key }) => Key ?? "");
    },
    put: (Key: string, Body: string | Uint8Array) => s3.send(new PutObjectCommand({ Bucket, Key, Body })),
    remove: (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key })),
    fail: (how: { fault: string; on?: boolean }) =>
      control(sandbox, "faults", { provider: "storage", ...how }),
    close: () => sandbox.end(),
  };
}

export type TestStorage = Awaited<ReturnType<typeof openStorage>>;
