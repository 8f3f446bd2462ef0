import { ImageResponse } from "next/og";
import sharp from "sharp";
import type { Profile } from "@/lib/catalog/profile";
import { request } from "@/lib/http";
import type { Picture } from "@/lib/media/picture";

const size = { width: 1200, height: 630 };
const portrait = 220;

/** What a link to a creator looks like where it is shared: their banner, face and name. */
export async function shareImage(creator: Profile): Promise<Response> {
  const [banner, avatar] = await Promise.all([
    asPng(creator.banner, size.width, size.height),
    asPng(creator.avatar, portrait, portrait),
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
          <div style={{ fontSize: 76, lineHeight: 1.1 }}>{creator.name}</div>
          <div
            style={{ fontSize: 34, color: "#b8b8c6", paddingTop: 12 }}
          >{`@${creator.slug} · CreatorFlix`}</div>
        </div>
      </div>
    </div>,
    size,
  );
}

/** The drawing library knows PNG, our pictures are WebP. One that cannot be had is left out. */
async function asPng(picture: Picture | null, width: number, height: number): Promise<string | null> {
  if (!picture) return null;
  const { status, body } = await request(picture.src, { service: "media", deadlineMs: 3_000 });
  if (status !== 200) return null;
  const png = await sharp(body).resize(width, height, { fit: "cover" }).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}
