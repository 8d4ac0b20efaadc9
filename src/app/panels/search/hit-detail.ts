import type { LanguageCode } from "#app/language/language.ts";
import { nameIn } from "#app/language/language.ts";
import { kindName } from "#app/language/terms.ts";
import type { TaskId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { townshipsOf } from "../statement/select-feature.ts";
import { searchMessages } from "./messages.ts";
import type { SearchTarget } from "./search-entry.ts";

/** Townships named beside a feature before it becomes too long to read. */
const fewTownships = 2;

/** What stands under a hit's title: what it is, where, when. Parts in order, without separators. */
export function hitDetail(index: PlanIndex, target: SearchTarget, language: LanguageCode): readonly string[] {
  const texts = searchMessages[language];
  const taskWords = (id: TaskId | null): readonly string[] => {
    const task = id === null ? undefined : index.taskById.get(id);
    if (task === undefined) return id === null ? [texts.mainGoal] : [];
    return [texts.task(task.ordinal, language === "zh" ? task.shortName : task.shortNameEn)];
  };
  switch (target.kind) {
    case "feature": {
      const feature = index.featureById.get(target.feature);
      if (feature === undefined) return [];
      // The group says that it is a township; its name in the other language says more.
      if (feature.properties.kind === "township")
        return [language === "zh" ? feature.properties.nameEn : feature.properties.name];
      const townships = townshipsOf(feature).flatMap((id) => {
        const township = index.featureById.get(id);
        return township === undefined ? [] : [nameIn(language, township.properties)];
      });
      return [
        kindName(language, feature.properties.kind),
        ...(townships.length > fewTownships ? [] : townships),
        ...(feature.geometry === null ? [texts.unplaced] : []),
      ];
    }
    case "task": {
      const action = index.actionById.get(index.taskById.get(target.task)?.action ?? "");
      return action === undefined ? [] : [nameIn(language, action)];
    }
    case "item": {
      const item = index.itemById.get(target.item);
      return item === undefined ? [] : [texts.year(item.year), ...taskWords(item.task)];
    }
    case "goal": {
      const goal = index.goalById.get(target.goal);
      return goal === undefined
        ? []
        : [...(goal.byYear === null ? [] : [texts.byYear(goal.byYear)]), ...taskWords(goal.task)];
    }
    case "unit":
      return [texts.answersFor(index.plan.tasks.filter((task) => task.units.includes(target.unit)).length)];
    case "indicator":
      return taskWords(index.indicatorById.get(target.indicator)?.task ?? null);
    case "village": {
      const township = index.featureById.get(target.township);
      return township === undefined ? [] : [nameIn(language, township.properties), texts.villageNote];
    }
  }
}
