import type { mediaKind, uploadPurpose } from "@/db/schema/enums";

export type MediaKind = (typeof mediaKind.enumValues)[number];
export type UploadPurpose = (typeof uploadPurpose.enumValues)[number];

/** The first type is ours: it is what we sign, store and serve. The others are what some browsers call it. */
type Kind = { readonly media: MediaKind; readonly contentTypes: readonly [string, ...string[]] };

export const fileKinds = {
  png: { media: "image", contentTypes: ["image/png"] },
  jpg: { media: "image", contentTypes: ["image/jpeg"] },
  gif: { media: "image", contentTypes: ["image/gif"] },
  webp: { media: "image", contentTypes: ["image/webp"] },
  pdf: { media: "document", contentTypes: ["application/pdf"] },
  mp4: { media: "video", contentTypes: ["video/mp4"] },
  mp3: { media: "audio", contentTypes: ["audio/mpeg", "audio/mp3"] },
  wav: { media: "audio", contentTypes: ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"] },
  zip: { media: "archive", contentTypes: ["application/zip", "application/x-zip-compressed"] },
} as const satisfies Record<string, Kind>;

export type FileKind = keyof typeof fileKinds;

const kindOfType = new Map<string, FileKind>(
  Object.entries(fileKinds).flatMap(([kind, { contentTypes }]) =>
    contentTypes.map((type) => [type, kind as FileKind] as const),
  ),
);

export const kindOf = (contentType: string): FileKind | undefined =>
  kindOfType.get(contentType.toLowerCase());

const megabyte = 1024 * 1024;
const pictures: readonly FileKind[] = ["png", "jpg", "gif", "webp"];

export const purposes: Record<UploadPurpose, { limit: number; kinds: readonly FileKind[] }> = {
  avatar: { limit: 5 * megabyte, kinds: pictures },
  banner: { limit: 10 * megabyte, kinds: pictures },
  thumbnail: { limit: 10 * megabyte, kinds: pictures },
  library: { limit: 2048 * megabyte, kinds: Object.keys(fileKinds) as FileKind[] },
};

export type Refusal =
  | "name_unusable"
  | "kind_unknown"
  | "kind_elsewhere"
  | "size_unreadable"
  | "empty"
  | "too_large";

/** What a browser says of a file before a byte of it has been sent. None of it is believed afterwards. */
type Announced = { purpose: UploadPurpose; contentType: string; byteSize: unknown; fileName: string };

export function refusalOf({ purpose, contentType, byteSize, fileName }: Announced): Refusal | null {
  const { limit, kinds } = purposes[purpose];
  const kind = kindOf(contentType);
  if (!isUsableName(fileName)) return "name_unusable";
  if (!kind) return "kind_unknown";
  if (!kinds.includes(kind)) return "kind_elsewhere";
  if (!Number.isSafeInteger(byteSize) || (byteSize as number) < 0) return "size_unreadable";
  if (byteSize === 0) return "empty";
  return (byteSize as number) > limit ? "too_large" : null;
}

/** It is only ever shown, but a name that writes backwards or breaks a header must not even be shown. */
export const isUsableName = (name: string) =>
  name.trim().length > 0 &&
  name.length <= 255 &&
  !/[/\\"\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name);
