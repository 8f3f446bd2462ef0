import { z } from "zod";
import { unusable } from "./fault";
import { ffmpeg, type Recording } from "./ffmpeg";

const answer = z.object({
  format: z.object({ duration: z.coerce.number().positive() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      disposition: z.object({ attached_pic: z.number() }).optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
});

type Stream = z.infer<typeof answer>["streams"][number];
export type RecordingFacts = {
  durationSeconds: number;
  hasSound: boolean;
  film: { width: number; height: number; codec: string } | null;
};

const longestSeconds = 24 * 60 * 60;

/** What a film or a recording says of itself, read by ffprobe. A cover inside an MP3 is not a film. */
export async function probe(recording: Recording): Promise<RecordingFacts> {
  const shown = "format=duration:stream=codec_type,codec_name,width,height:stream_disposition=attached_pic";
  const json = await ffmpeg("ffprobe", recording, [
    "-of",
    "json",
    "-show_entries",
    `${shown}:stream_side_data=rotation`,
  ]);
  const read = answer.safeParse(JSON.parse(json.toString()));
  if (!read.success) throw unusable("unreadable", read.error);
  const { format, streams } = read.data;
  const film = streams.find((each) => each.codec_type === "video" && !each.disposition?.attached_pic);
  const hasSound = streams.some((each) => each.codec_type === "audio");
  if (recording.kind === "mp4" ? !film : !hasSound) throw unusable("nothing_in_it");
  if (format.duration > longestSeconds) throw unusable("too_long");
  return { durationSeconds: format.duration, hasSound, film: film ? filmFacts(film) : null };
}

/** A telephone held upright films sideways and says so. */
function filmFacts({ width = 0, height = 0, codec_name: codec = "", side_data_list: sides = [] }: Stream) {
  if (!width || !height) throw unusable("nothing_in_it");
  const isSideways = sides.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90);
  return isSideways ? { width: height, height: width, codec } : { width, height, codec };
}
