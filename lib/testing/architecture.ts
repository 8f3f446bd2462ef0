import { dirname, join } from "node:path/posix";

export interface SourceFile {
  path: string;
  text: string;
}

interface Import {
  /** A path from the root of the repository for our own files, else the package as it is named. */
  target: string;
  isOurs: boolean;
  isType: boolean;
}

/** Who may import whom inside lib: only what stands further up, and one's own module. */
const layers = [
  "env bucket-address errors clock money crypto log http circuit-breaker page slug locale client-source once-per-process security-headers security-policy format-date device-name mail-job address-query mask-email csv permissions placed rich-text rich-text-html wall-clock",
  "audit queue rate-limit page-cache",
  "schedule settings ledger",
  "auth media payments notifications",
  "catalog subscriptions earnings",
  "entitlements",
  "checkout payouts ads analytics readiness clients accounts imports community delivery",
  "worker",
].map((names) => names.split(" "));

const longestFile = 250;
const adapterFolders = "(?:gateways|storages|mailers|providers)";
const adapter = new RegExp(`^lib/(?!sandbox/|stack/).*/${adapterFolders}/(?!index$|index\\.)`);
const chosenAdapters = new RegExp(`^lib/.*/${adapterFolders}/index(\\.ts)?$`);
const framework = /^(next|next-auth)(\/|$)/;
const templates = /^lib\/(notifications\/templates|documents)\//;
const otherProgram = /^lib\/(sandbox|stack)\//;
const test = /\.test\.tsx?$|^lib\/testing\//;
const script = /^db\/(seed|reset|import-legacy)/;
const mayReadEnvironment =
  /^lib\/env\.ts$|^lib\/(stack|testing)\/|^lib\/sandbox\/main\.ts$|\.test\.tsx?$|\.config\.ts$|^instrumentation\.ts$/;
const mayAskTheTime = /^lib\/clock\.ts$|^lib\/(sandbox|stack|testing)\/|\.test\.tsx?$|^(?!lib\/|db\/|app\/)/;

const moduleOf = (path: string): string => /^lib\/([^/.]+)/.exec(path)?.[1] ?? "";
const layerOf = (path: string): number => layers.findIndex((names) => names.includes(moduleOf(path)));
const isFloor = (path: string): boolean => layerOf(path) === 0;
const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

/** Every way in which a file breaks the rules of lib/README.md, one sentence each. */
export function faultsOf(file: SourceFile): string[] {
  const code = file.text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
  const imports = importsOf(file.path, code);
  const broken = imports.flatMap((imported) =>
    rulesBrokenBy(file.path, imported).map((rule) => `imports ${imported.target} — ${rule}`),
  );
  return [...broken, ...faultsOfText(file, code, imports)].map((fault) => `${file.path} ${fault}`);
}

function importsOf(path: string, code: string): Import[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\s(?<clause>[^;"'`]*?\sfrom\s)?\s*["'](?<from>[^"']+)["']|\bimport\(\s*["'](?<lazy>[^"']+)["']/gm,
  );
  return [...statements].map(({ groups = {} }) => {
    const name = groups.from ?? groups.lazy ?? "";
    const isOurs = /^(@\/|\.)/.test(name);
    const target = name.startsWith("@/")
      ? name.slice(2)
      : name.startsWith(".")
        ? join(dirname(path), name)
        : name;
    return { target, isOurs, isType: /^type\s|^\{(\s*type\s[^,}]+,?)+\s*\}/.test(groups.clause ?? "") };
  });
}

function rulesBrokenBy(path: string, imported: Import): string[] {
  const { target, isOurs, isType } = imported;
  const broken = new Set<string>();
  const isBackstage = isIn("lib", path) || isIn("db", path);

  if (isBackstage && (framework.test(target) || isIn("app", target) || isIn("components", target)))
    broken.add("rule 1");
  if (isBackstage && /^react(-dom)?(\/|$)/.test(target) && !templates.test(path)) broken.add("rule 1");
  if (/^(next\/headers|next-auth)/.test(target) && !isBackstage && !mayMeetVisitors(path, target))
    broken.add("rule 2");
  if (isIn("components", path) && !test.test(path) && !mayBeDrawnFrom(imported)) broken.add("rule 3");
  if (
    isIn("lib", path) &&
    isOurs &&
    !otherProgram.test(path) &&
    !test.test(path) &&
    breaksLayers(path, target)
  ) {
    broken.add("rule 4");
  }
  if (isIn("db", path) && isIn("lib", target) && !isFloor(target) && !script.test(path) && !test.test(path)) {
    broken.add("rule 4");
  }
  if (adapter.test(path) && !test.test(path) && isOurs && !isType && !isPortOrFloor(path, target))
    broken.add("rule 5");
  const isChooser = chosenAdapters.test(path) || dirname(path) === dirname(target);
  if (adapter.test(target) && !isChooser && !test.test(path)) broken.add("rule 5");
  if (otherProgram.test(target) && moduleOf(path) !== moduleOf(target) && !test.test(path))
    broken.add("rule 7");
  if (otherProgram.test(path) && isOurs && !test.test(path) && !isProgramsOwn(path, target))
    broken.add("rule 7");
  return [...broken];
}

const mayMeetVisitors = (path: string, target: string): boolean =>
  isIn("app/_server", path) || (path === "middleware.ts" && target === "next-auth/jwt");

const mayBeDrawnFrom = ({ target, isType }: Import): boolean =>
  !isIn("db", target) && (!isIn("lib", target) || isType || isFloor(target));

function breaksLayers(path: string, target: string): boolean {
  if (layerOf(path) === 0 && isIn("db", target)) return true;
  if (!isIn("lib", target) || moduleOf(path) === moduleOf(target) || otherProgram.test(target)) return false;
  return isFloor(path) ? !isFloor(target) : layerOf(target) < 0 || layerOf(target) >= layerOf(path);
}

const isPortOrFloor = (path: string, target: string): boolean =>
  isFloor(target) || dirname(target) === dirname(dirname(path)) || dirname(target) === dirname(path);

/** Bare data that the launcher prints and the seed makes true. */
const demoLogins = "db/seed/logins";

const isProgramsOwn = (path: string, target: string): boolean =>
  moduleOf(path) === moduleOf(target) ||
  isFloor(target) ||
  isIn("lib/testing", target) ||
  target === demoLogins;

function faultsOfText({ path, text }: SourceFile, code: string, imports: Import[]): string[] {
  const lines = text.trimEnd().split("\n").length;
  const sdks = new Set(
    imports.filter(({ target, isOurs }) => !isOurs && !target.startsWith("node:")).map(packageOf),
  );
  const isReExport = /^\s*export\s[^;=]*?\sfrom\s+["']/m.test(code);
  const isKnown = !isIn("lib", path) || otherProgram.test(path) || test.test(path) || layerOf(path) >= 0;
  return [
    ...(lines > longestFile ? [`has ${lines} lines, the limit is ${longestFile} — house §8`] : []),
    ...(isKnown ? [] : ["has no place among the layers — rule 4"]),
    ...(adapter.test(path) && !test.test(path) && sdks.size > 1
      ? [`uses ${[...sdks].join(" and ")} — rule 5`]
      : []),
    ...(/\bprocess\.env\b/.test(code) && !mayReadEnvironment.test(path)
      ? ["reads process.env — rule 6"]
      : []),
    ...(isReExport && !isIn("app", path) && !chosenAdapters.test(path) && path !== "db/schema/index.ts"
      ? ["is a barrel — rule 8"]
      : []),
    ...(/new Date\(\)|\bDate\.now\b/.test(code) && !mayAskTheTime.test(path)
      ? ["asks the time elsewhere than now() — house §4"]
      : []),
    ...(/new Response\(|Response\.json\(/.test(code) &&
    isIn("app", path) &&
    !isIn("app/_server", path) &&
    !test.test(path)
      ? ["builds a Response — rule 2"]
      : []),
  ];
}

const packageOf = ({ target }: Import): string => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
