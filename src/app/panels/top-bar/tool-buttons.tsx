import { Languages, MapPinned, Palette, Printer, Share2 } from "lucide-react";
import type { ComponentProps } from "react";
import { isPacked } from "#app/data/site-file.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { pages } from "#app/page/page-path.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { messages } from "./messages.ts";

type ToolButtonsProps = {
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly onShare: () => void;
  readonly onPrint: () => void;
  /** Id of the popover that a press closes, where the buttons stand in one. */
  readonly inPopover?: string;
};

/** What can be done with the view: share, print, and give it another theme or language. */
export function ToolButtons({ view, dispatch, onShare, onPrint, inPopover }: ToolButtonsProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const nextTheme = view.theme === "porcelain" ? "kiln" : "porcelain";
  const shared: ComponentProps<"button"> = {
    type: "button",
    ...(inPopover === undefined ? {} : { popoverTarget: inPopover, popoverTargetAction: "hide" }),
  };
  return (
    <>
      {/* The address of a page on this disk opens nowhere else. */}
      {!isPacked && (
        <button {...shared} title={texts.shareHint} onClick={onShare}>
          <Share2 aria-hidden />
          <span>{texts.share}</span>
        </button>
      )}
      <button {...shared} title={texts.printHint} onClick={onPrint}>
        <Printer aria-hidden />
        <span>{texts.print}</span>
      </button>
      {view.page === "explore" && pages.includes("data") && (
        <button
          {...shared}
          title={texts.sheetHint}
          aria-label={texts.sheet}
          onClick={() => {
            dispatch({ type: "toolChosen", tool: "sheet" });
            dispatch({ type: "pageOpened", page: "data" });
          }}
        >
          <MapPinned aria-hidden />
          {inPopover !== undefined && <span>{texts.sheet}</span>}
        </button>
      )}
      <button
        {...shared}
        title={texts.theme(texts[view.theme], texts[nextTheme])}
        aria-label={texts.theme(texts[view.theme], texts[nextTheme])}
        onClick={() => dispatch({ type: "themeChosen", theme: nextTheme })}
      >
        {inPopover !== undefined && <Palette aria-hidden />}
        {texts[view.theme]}
      </button>
      <button
        {...shared}
        title={texts.languageHint}
        lang={language === "zh" ? "en" : "zh-CN"}
        onClick={() => dispatch({ type: "languageChosen", language: language === "zh" ? "en" : "zh" })}
      >
        {inPopover !== undefined && <Languages aria-hidden />}
        {texts.language}
      </button>
    </>
  );
}
