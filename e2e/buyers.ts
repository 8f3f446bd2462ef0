import { aPerson, type Person } from "./clients";
import { query } from "./database";

export interface SeededProduct {
  id: string;
  title: string;
  files: { id: string; size: number }[];
}

/** On sale, with this many files at least; a course has lessons too. */
export async function aSeededProduct(type: "download" | "course", files = 1): Promise<SeededProduct> {
  const [product] = await query<SeededProduct>(
    `select products.id, title, json_agg(json_build_object('id', media.id, 'size', byte_size) order by position) as files
       from products join product_files on product_id = products.id join media on media.id = media_id
      where type = $1 and is_published and plan_id is null
      group by products.id having count(*) >= $2 order by title limit 1`,
    [type, files],
  );
  if (!product) throw new Error(`The seeded world has no ${type} with ${files} files`);
  return product;
}

/** Somebody of this journey alone, to whom it belongs; nobody was paid. */
export async function aBuyer(name: string, { id }: SeededProduct): Promise<Person & { purchaseId: string }> {
  const person = await aPerson(name);
  const [purchase] = await query<{ id: string }>(
    `with paid as (
       insert into checkouts (fan_id, currency, total_cents, status, paid_at)
       select $1, currency, 0, 'paid', now() from products where id = $2 returning id)
     insert into purchases (checkout_id, fan_id, product_id, amount_cents, status, completed_at)
     select id, $1, $2, 0, 'completed', now() from paid returning id`,
    [person.id, id],
  );
  return { ...person, purchaseId: purchase?.id ?? "" };
}

export const refund = (purchaseId: string) =>
  query("update purchases set status = 'refunded', refunded_at = now() where id = $1", [purchaseId]);
