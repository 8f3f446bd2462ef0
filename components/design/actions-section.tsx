import { Bookmark, Ellipsis, Heart, Share2, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Tooltip } from "@/components/ui/tooltip";
import { Section } from "./section";
import { Specimen } from "./specimen";

const variants = ["primary", "secondary", "ghost", "danger", "link"] as const;

export function ActionsSection() {
  const t = useTranslations("design.actions");
  const overlays = useTranslations("design.overlays");
  return (
    <Section id="actions" title={t("title")} lead={t("lead")}>
      <div className="grid gap-4">
        {variants.map((variant) => (
          <States key={variant} variant={variant} />
        ))}
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <Specimen name="size">
          <Button size="lg">{t("subscribe")}</Button>
          <Button>{t("subscribe")}</Button>
          <Button size="sm" variant="secondary">
            {t("details")}
          </Button>
        </Specimen>
        <Specimen name="link-button">
          <LinkButton href="/creators">{t("discover")}</LinkButton>
          <LinkButton href="/design#actions" variant="secondary">
            {t("details")}
          </LinkButton>
        </Specimen>
        <Specimen name="icon-button">
          <Tooltip text={overlays("tooltip")}>
            <IconButton label={overlays("tooltip")} icon={<Bookmark aria-hidden="true" />} />
          </Tooltip>
          <IconButton label={t("like")} icon={<Heart aria-hidden="true" />} variant="secondary" />
          <IconButton
            label={t("share")}
            icon={<Share2 aria-hidden="true" />}
            variant="secondary"
            data-shown="hover"
          />
          <IconButton label={t("more")} icon={<Ellipsis aria-hidden="true" />} data-shown="focus" />
          <IconButton label={t("delete")} icon={<Trash2 aria-hidden="true" />} variant="danger" />
          <IconButton label={t("saving")} icon={null} busy variant="secondary" />
          <IconButton label={t("like")} icon={<Heart aria-hidden="true" />} disabled />
        </Specimen>
        <Specimen name="copy-button">
          <CopyButton text="https://creatorflix.example/@ana" label={t("copy")} copiedLabel={t("copied")} />
        </Specimen>
      </div>
    </Section>
  );
}

function States({ variant }: { variant: NonNullable<ButtonStyle["variant"]> }) {
  const t = useTranslations("design");
  const word = t(
    variant === "danger" ? "actions.delete" : variant === "link" ? "actions.details" : "actions.save",
  );
  const states = {
    [t("states.rest")]: {},
    [t("states.hover")]: { "data-shown": "hover" },
    [t("states.focus")]: { "data-shown": "focus" },
    [t("states.active")]: { "data-shown": "hover active" },
    [t("states.disabled")]: { disabled: true },
    [t("states.busy")]: { busy: true },
  };
  return (
    <div className="grid gap-3 border-border border-b pb-5">
      <h3 className="font-medium text-label">{variant}</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-3 gap-y-4">
        {Object.entries(states).map(([name, props]) => (
          <li key={name} className="grid justify-items-start gap-1.5">
            <span className="text-caption text-subtle">{name}</span>
            <Button variant={variant} busyText={t("actions.saving")} {...props}>
              {word}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
