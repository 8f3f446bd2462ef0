import { useLocale, useTranslations } from "next-intl";
import { Rail } from "@/components/ui/rail";
import { formatMoney } from "@/lib/money";
import { Poster } from "./poster";

const names = [
  "Ana Lima",
  "Rafael Nunes",
  "Bia Torres",
  "Joana Prado",
  "Caio Mendes",
  "Lívia Rocha",
  "Davi Alencar",
  "Marina Sá",
  "Téo Barros",
];

/** Rails carry their own h2, so this section stands without the usual frame. */
export function RailsSection() {
  const t = useTranslations("design.rails");
  const locale = useLocale();
  const price = (cents: number) => formatMoney({ cents, currency: "BRL" }, locale);
  return (
    <div id="rails" className="grid min-w-0 gap-10 border-border border-t pt-10">
      {(["poster", "wide"] as const).map((shape) => (
        <Rail
          key={shape}
          id={`rail-${shape}`}
          shape={shape}
          title={t(shape === "poster" ? "trending" : "news")}
          href="/creators"
        >
          {names.map((name, index) => (
            <Poster
              key={name}
              name={name}
              caption={t("from", { price: price(990 + index * 500) })}
              locked={index % 3 === 1}
              lockedText={t("exclusive")}
              hue={(285 + index * 47) % 360}
              wide={shape === "wide"}
            />
          ))}
        </Rail>
      ))}
    </div>
  );
}
