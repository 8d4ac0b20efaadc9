import { useMediaQuery } from "#app/page/use-media-query.ts";
import { FilterDialog } from "./filter-dialog.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import type { FilterFrameProps } from "./filter-frame-props.ts";

/** The filters where there is room for them: under their button, or over the whole screen of a phone. */
export function FilterFrame(props: FilterFrameProps) {
  const { index, view, dispatch } = props;
  const Frame = useMediaQuery("(width < 768px)") ? FilterDialog : FilterPopover;
  return (
    <Frame {...props}>
      <FilterPanel index={index} view={view} dispatch={dispatch} />
    </Frame>
  );
}
