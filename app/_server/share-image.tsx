import { ImageResponse } from "next/og";
import sharp from "sharp";
import { request } from "@/lib/http";
import type { Picture } from "@/lib/media/picture";

const size = { width: 1200, height: 630 };
const portrait = 220;

type Shared = {
  title: string;
  /** Whose it is. */
  line: string;
  picture: Picture | null;
  face: Picture | null;
};

const longestTitle = 90;

/** What a link of ours looks like where it is shared: a picture, who made it, and what it is. */
export async function shareImage({ title, line, picture, face }: Shared): Promise<Response> {
  const [banner, avatar] = await Promise.all([
    asPng(picture, size.width, size.height),
    asPng(face, portrait, portrait),
  ]);
  return new ImageResponse(
    <div style={{ display: "flex", width: "100%", height: "100%", background: "#0b0b0f", color: "#f5f5f7" }}>
      {/* biome-ignore lint/performance/noImgElement: this is drawn here, no browser ever loads it. */}
      {banner && <img src={banner} alt="" {...size} style={{ position: "absolute" }} />}
      <div
        style={{
          display: "flex",
          alignItems: "flex-end",
          gap: 40,
          width: "100%",
          padding: 64,
          backgroundImage: "linear-gradient(transparent 20%, rgba(11,11,15,0.94) 78%)",
        }}
      >
        {avatar && (
          // biome-ignore lint/performance/noImgElement: as above.
          <img
            src={avatar}
            alt=""
            width={portrait}
            height={portrait}
            style={{ borderRadius: portrait, border: "8px solid #0b0b0f" }}
          />
        )}
        <div style={{ display: "flex", flexDirection: "column", flex: 1, paddingBottom: 16 }}>
          <div style={{ fontSize: title.length > 30 ? 52 : 76, lineHeight: 1.1 }}>
            {title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title}
          </div>
          <div style={{ fontSize: 34, color: "#b8b8c6", paddingTop: 12 }}>{`${line} · CreatorFlix`}</div>
        </div>
      </div>
    </div>,
    size,
  );
}

/** The drawing library knows PNG, our pictures are WebP. One that cannot be had is left out. */
async function asPng(picture: Picture | null, width: number, height: number): Promise<string | null> {
  // Without a host it is a picture for those who are signed in.
  if (!picture || !URL.canParse(picture.src)) return null;
  const { status, body } = await request(picture.src, { service: "media", deadlineMs: 3_000 });
  if (status !== 200) return null;
  const png = await sharp(body).resize(width, height, { fit: "cover" }).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}
