import type { Importer } from "./import-visit.ts";

/** The workbench of the app at `url`: a file is picked, read, judged and added as a layer. */
export function appImporter(url: string): Importer {
  const complaints: string[] = [];
  return {
    open: async (page) => {
      complaints.length = 0;
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      page.on("pageerror", (error) => void complaints.push(error.message));
      await page.goto(`${url}/data?tool=layers`);
      await page.getByText("还没有临时图层").waitFor();
      await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle");
      // What a page fetches ahead is over by then.
      await page.waitForTimeout(3000);
    },
    bringIn: async (page, file) => {
      await page.setInputFiles("input[type=file]", file.path);
      const add = page.getByRole("button", { name: "加为图层" });
      const refusal = page.getByText("没有可以导入的图层");
      await add.or(refusal).first().waitFor();
      if (await refusal.isVisible()) return (await page.locator("aside li").first().innerText()).replaceAll("\n", " ");
      await add.click();
      await page.getByRole("switch", { name: /^显示图层：parcels/ }).waitFor();
      return null;
    },
    check: async () => {
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
    },
  };
}
