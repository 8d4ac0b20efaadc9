/** How an answer is given: as data or as a page for people. */
export type Format = "json" | "html";

/** How well a range of `Accept` fits a type: its own, its family, anything. */
function fitOf(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.slice(0, type.indexOf("/"))}/*`) return 2;
  return range === "*/*" ? 1 : 0;
}

/**
 * What an `Accept` header likes best (RFC 9110): a page where `text/html` weighs more than the types of data, which come
 * first otherwise, also where the header is absent or likes neither.
 */
export function preferredFormat(accept: string | undefined, dataTypes: readonly string[]): Format {
  const ranges = (accept ?? "*/*").split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return { range, quality: Number.isFinite(quality) ? quality : 0 };
  });
  const qualityOf = (type: string): number => {
    const fitting = ranges.map(({ range, quality }) => ({ fit: fitOf(range, type), quality }));
    const best = Math.max(...fitting.map(({ fit }) => fit));
    return best === 0 ? 0 : Math.max(...fitting.filter(({ fit }) => fit === best).map(({ quality }) => quality));
  };
  return qualityOf("text/html") > Math.max(...dataTypes.map(qualityOf)) ? "html" : "json";
}
