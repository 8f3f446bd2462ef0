import { useTranslations } from "next-intl";
import { Section } from "./section";
import { Specimen } from "./specimen";

const steps = [4, 8, 12, 16, 24, 32, 48, 64];
const radii = [
  ["control", 8],
  ["card", 12],
  ["sheet", 16],
] as const;
const motions = [
  ["press", 120],
  ["menu", 160],
  ["panel", 200],
] as const;

export function SpaceSection() {
  const t = useTranslations("design.space");
  return (
    <Section id="space" title={t("title")} lead={t("lead")}>
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-[1.4fr_1fr_1fr]">
        <Specimen name="px" className="items-end gap-4">
          {steps.map((step) => (
            <span key={step} className="grid justify-items-center gap-2 text-caption text-muted tabular-nums">
              <span style={{ width: step, height: step }} className="block rounded-[2px] bg-accent" />
              {step}
            </span>
          ))}
        </Specimen>
        <Specimen name="radius" className="gap-5">
          {radii.map(([name, px]) => (
            <span key={name} className="grid gap-2 text-caption text-muted">
              <span
                style={{ borderTopLeftRadius: px }}
                className="block size-14 border-strong border-t-2 border-l-2"
              />
              {t(name)} {px}
            </span>
          ))}
        </Specimen>
        <Specimen name="ms" className="items-stretch">
          {motions.map(([name, ms]) => (
            <span
              key={name}
              className="grid w-full grid-cols-[5rem_1fr] items-center gap-3 text-caption text-muted"
            >
              {t(name)} {ms}
              <span className="h-1.5 rounded-full bg-s3">
                <span style={{ width: `${ms / 2}%` }} className="block h-full rounded-full bg-accent" />
              </span>
            </span>
          ))}
        </Specimen>
      </div>
    </Section>
  );
}
