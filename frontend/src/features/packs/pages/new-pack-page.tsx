import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { usePack } from "@/features/packs/api/packs";
import { PackForm } from "@/features/packs/components/pack-form";

/** Asks for a pack; with an earlier one in the address, for another in its place. */
export function NewPackPage() {
  const instead = useSearchParams()[0].get("instead") ?? "";
  return instead === "" ? <PackForm /> : <SupersedingPack key={instead} id={instead} />;
}

function SupersedingPack({ id }: { id: string }) {
  return (
    <Answer query={usePack(id)} waiting="Loading the earlier pack">
      {(earlier) => <PackForm earlier={earlier} />}
    </Answer>
  );
}
