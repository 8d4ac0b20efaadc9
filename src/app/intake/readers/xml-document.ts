import { type Document, DOMParser } from "@xmldom/xmldom";
import { decodeText } from "#app/intake/text-encoding.ts";

/** An XML file as a document, in its own encoding; throws where it is none. There is no DOM of the browser in a worker. */
export function xmlDocument(bytes: Uint8Array): Document {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "";
  const declared = /^gb/i.test(named) ? "gb18030" : /^big5/i.test(named) ? "big5" : null;
  const { text } = decodeText(bytes, declared);
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === "fatalError") throw new TypeError(message);
    },
  });
  return parser.parseFromString(text.trimStart(), "text/xml");
}
