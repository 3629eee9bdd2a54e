import { samplingOrder, samplings } from "@/lib/labels";

export const samplingChoices = samplingOrder.map((value) => ({
  value,
  label: samplings[value].label,
}));
