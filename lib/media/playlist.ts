import { dirname, join } from "node:path/posix";
import { AppError } from "@/lib/errors";

const plainPath = /^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/;

/**
 * A playlist for somebody who may watch: every piece it names becomes an address that opens it by itself. Other
 * playlists keep their place beside this one, where each is asked for, judged and rewritten in its turn.
 */
export async function signPlaylist(
  text: string,
  key: string,
  sign: (key: string) => Promise<string>,
): Promise<string> {
  const folder = dirname(key);
  const addressOf = async (name: string): Promise<string> => {
    if (!plainPath.test(name)) throw new AppError("not_found", "This playlist leads elsewhere.");
    return name.endsWith(".m3u8") ? name : sign(join(folder, name));
  };
  const lines = text.split(/\r?\n/).map(async (line) => {
    if (line === "") return line;
    if (!line.startsWith("#")) return addressOf(line);
    const [whole, name = ""] = /URI="([^"]*)"/.exec(line) ?? [];
    return whole ? line.replace(whole, `URI="${await addressOf(name)}"`) : line;
  });
  return (await Promise.all(lines)).join("\n");
}
