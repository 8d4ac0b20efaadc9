import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";

const packages = ["libreoffice-impress", "poppler-utils", "fonts-noto-cjk"];

function runs(program: string, option: string): boolean {
  try {
    execFileSync(program, [option], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function isThere(): boolean {
  if (!runs("soffice", "--version") || !runs("pdftotext", "-v") || !runs("pdffonts", "-v")) return false;
  return execFileSync("fc-list", [":lang=zh"], { encoding: "utf8" }).trim() !== "";
}

/**
 * Whether there are LibreOffice, Poppler's programs and a font for Chinese, to open what was exported with; gets Debian's
 * packages where that is possible, and says so where it is not.
 */
export function hasOffice(): boolean {
  if (isThere()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Not all is there to open exports with: installing the system's packages ${packages.join(", ")} …`);
    try {
      const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
        stdio: "ignore",
        env: environment,
      });
    } catch {
      // Told below, like on any machine that has none.
    }
    if (isThere()) return true;
  }
  console.log(
    `skipped opening exports in LibreOffice: install it (Debian: apt-get install ${packages.join(" ")}) to run that too`,
  );
  return false;
}

/** Converts a document to PDF in `folder`, with a profile of its own there; the PDF's path. */
export function convertToPdf(document: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document], {
    stdio: "ignore",
    timeout: 110_000,
  });
  return join(folder, basename(document).replace(/\.[^.]+$/, ".pdf"));
}

/** The text of a PDF, as a reader's search would find it. */
export function textOfPdf(path: string): string {
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
}

/** How many pages a PDF has. */
export function pagesOfPdf(path: string): number {
  const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0);
}

/** The fonts of a PDF: whether each is in the file, and whether its text can be read back. */
export function fontsOfPdf(
  path: string,
): readonly { readonly name: string; readonly isEmbedded: boolean; readonly hasUnicode: boolean }[] {
  const table = execFileSync("pdffonts", [path], { encoding: "utf8" });
  return table
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return { name: line.split(/\s+/)[0] ?? "", isEmbedded: embedded === "yes", hasUnicode: unicode === "yes" };
    });
}
