import { corridorKinds, type FeatureKind, siteKinds } from "#domain/features/feature.ts";

/** The kinds of features that can be selected and listed, from the county to the sites; the order of lists and options. */
export const listedKinds = [
  "county",
  "township",
  "centre",
  "sub-centre",
  "main-axis",
  "tourism-axis",
  ...corridorKinds,
  ...siteKinds,
] as const satisfies readonly FeatureKind[];
