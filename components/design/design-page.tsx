import { useTranslations } from "next-intl";
import { ActionsSection } from "./actions-section";
import { BrandSection } from "./brand-section";
import { ChoicesSection } from "./choices-section";
import { ColourSection } from "./colour-section";
import { DataSection } from "./data-section";
import { FeedbackSection } from "./feedback-section";
import { FieldsSection } from "./fields-section";
import { FormSection } from "./form-section";
import { NavigationSection } from "./navigation-section";
import { OverlaysSection } from "./overlays-section";
import { RailsSection } from "./rails-section";
import { SpaceSection } from "./space-section";
import { StatusSection } from "./status-section";
import { TypeSection } from "./type-section";

const sections = {
  brand: BrandSection,
  colour: ColourSection,
  type: TypeSection,
  space: SpaceSection,
  actions: ActionsSection,
  fields: FieldsSection,
  choices: ChoicesSection,
  form: FormSection,
  navigation: NavigationSection,
  data: DataSection,
  status: StatusSection,
  feedback: FeedbackSection,
  overlays: OverlaysSection,
  rails: RailsSection,
};

type Name = keyof typeof sections;

/** Every part in every state: where the look is judged, by eye and by axe. */
export function DesignPage() {
  const t = useTranslations("design");
  return (
    <div className="grid gap-x-12 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <nav aria-label={t("index")} className="max-lg:order-2 max-lg:pb-10 lg:row-span-2">
        <ul className="-mx-3 flex flex-wrap gap-1 lg:sticky lg:top-24 lg:grid">
          {(Object.keys(sections) as Name[]).map((name) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="inline-flex min-h-11 min-w-11 items-center rounded-control px-3 font-medium text-label text-muted transition-colors hover:bg-s2 hover:text-fg lg:flex"
              >
                {t(`${name}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-3 pb-8 lg:pb-14">
        <h1 className="font-bold text-hero">{t("title")}</h1>
        <p className="measure text-lead text-muted">{t("lead")}</p>
      </div>
      <div className="grid min-w-0 gap-16 max-lg:order-3">
        {Object.entries(sections).map(([name, Part]) => (
          <Part key={name} />
        ))}
      </div>
    </div>
  );
}
