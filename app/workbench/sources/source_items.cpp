#include "sources/source_items.h"

#include "common/strings.h"

#include "kith/study/sources.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::workbench {
namespace {

class SourceItems {
    Q_DECLARE_TR_FUNCTIONS(SourceItems)
public:
    static QString groupTitle(SourceKind kind) {
        switch (kind) {
        case SourceKind::Survey:
            return tr("Surveys");
        case SourceKind::Literature:
            return tr("Literature");
        case SourceKind::FieldNote:
            return tr("Field notes");
        case SourceKind::Translation:
            return tr("Translations");
        default:
            return tr("Interviews");
        }
    }

    static QString problem(study::ConsentProblem problem) {
        switch (problem) {
        case study::ConsentProblem::NoAnalysis:
            return tr("not to be analysed");
        case study::ConsentProblem::NoQuoting:
            return tr("not to be quoted");
        case study::ConsentProblem::NoTranslating:
            return tr("not to be translated");
        case study::ConsentProblem::NoArchiving:
            return tr("not to be archived");
        default:
            return tr("no consent recorded");
        }
    }

    static QString detail(const Source& source, const study::CodingProgress* progress, const Coder& coder) {
        if (source.superseded) return tr("version %1, replaced").arg(source.version);
        QStringList words;
        if (source.kind == SourceKind::Translation)
            words += source.translator.empty() ? tr("translation")
                                               : tr("translation by %1").arg(toQString(source.translator));
        else if (progress && source.kind == SourceKind::Survey)
            words +=
                tr("%1 of %n answer(s) coded", nullptr, static_cast<int>(progress->turns)).arg(progress->codedTurns);
        else if (progress)
            words += tr("%1 of %n turn(s) coded", nullptr, static_cast<int>(progress->turns)).arg(progress->codedTurns);
        if (source.version > 1) words += tr("version %1").arg(source.version);
        if (progress) {
            const auto has = [&](const std::vector<Coder>& coders) {
                return std::find(coders.begin(), coders.end(), coder) != coders.end();
            };
            if (has(progress->done))
                words += tr("done");
            else if (has(progress->open))
                words += tr("to do");
        }
        return words.join(QStringLiteral(" · "));
    }

    static QString accountWords(const std::vector<QString>& sources, int contacts) {
        QStringList words(sources.begin(), sources.end());
        if (contacts > 0) words += tr("%n contact(s)", nullptr, contacts);
        return words.join(QStringLiteral(" · "));
    }
    static QString interviewees() { return tr("Interviewees"); }
};

TreeItem itemOf(const Source& source, const study::CodingProgress* progress, const Coder& coder) {
    TreeItem item;
    item.kind = TreeItem::Kind::Source;
    item.key = source.key.uuid;
    item.title = toQString(source.title);
    item.language = toQString(source.language);
    item.detail = SourceItems::detail(source, progress, coder);
    item.former = source.superseded;
    item.order = source.position;
    item.otherWords = toQString(source.wave) + QLatin1Char(' ') + toQString(source.file);
    if (progress && progress->turns > 0 && !source.superseded && source.kind != SourceKind::Translation)
        item.progress = static_cast<double>(progress->codedTurns) / static_cast<double>(progress->turns);
    if (!source.superseded && source.kind != SourceKind::Translation) {
        QStringList problems;
        for (const study::ConsentProblem problem : study::consentProblems(source))
            problems += SourceItems::problem(problem);
        item.warning = problems.join(QStringLiteral(" · "));
    }
    return item;
}

// Which source stands below which.
class Families {
public:
    explicit Families(const std::vector<Source>& sources) {
        for (const Source& source : sources)
            if (source.revises) laterVersion_[source.revises] = source.key;
    }
    [[nodiscard]] SourceKey inUse(SourceKey key) const {
        for (auto later = laterVersion_.find(key); later != laterVersion_.end(); later = laterVersion_.find(key))
            key = later->second;
        return key;
    }
    // None: it stands in its group.
    [[nodiscard]] SourceKey above(const Source& source) const {
        if (const SourceKey latest = inUse(source.key); latest != source.key) return latest;
        return source.original ? inUse(source.original) : SourceKey{};
    }

private:
    std::unordered_map<SourceKey, SourceKey> laterVersion_;
};

} // namespace

std::vector<TreeItem> sourceItems(const std::vector<Source>& sources,
                                  const std::vector<study::CodingProgress>& progress, const Coder& coder) {
    std::unordered_map<SourceKey, const study::CodingProgress*> progressOf;
    for (const study::CodingProgress& one : progress)
        progressOf[one.source] = &one;
    const Families families(sources);
    std::unordered_map<SourceKey, std::vector<const Source*>> below;
    std::unordered_map<SourceKey, bool> known;
    for (const Source& source : sources)
        known[source.key] = true;
    std::map<SourceKind, std::vector<const Source*>> groups;
    for (const Source& source : sources) {
        const SourceKey above = families.above(source);
        if (above && known.contains(above))
            below[above].push_back(&source);
        else
            groups[source.kind].push_back(&source);
    }
    const auto withBelow = [&](const auto& self, const Source& source) -> TreeItem {
        const auto found = progressOf.find(source.key);
        TreeItem item = itemOf(source, found == progressOf.end() ? nullptr : found->second, coder);
        if (const auto under = below.find(source.key); under != below.end())
            for (const Source* one : under->second)
                item.below.push_back(self(self, *one));
        return item;
    };
    std::vector<TreeItem> items;
    for (const auto& [kind, members] : groups) {
        TreeItem group;
        group.group = toQString(toString(kind));
        group.title = SourceItems::groupTitle(kind);
        group.order = static_cast<int>(members.size());
        for (const Source* source : members)
            group.below.push_back(withBelow(withBelow, *source));
        items.push_back(std::move(group));
    }
    return items;
}

std::vector<TreeItem> caseItems(const Outline& outline, const StudySnapshot* snapshot) {
    std::unordered_map<CaseKey, std::vector<QString>> speaksIn;
    std::unordered_map<CaseKey, int> contacts;
    std::unordered_map<SourceKey, const Source*> sources;
    for (const Source& source : outline.sources)
        sources[source.key] = &source;
    if (snapshot) {
        for (const Speaker& speaker : snapshot->speakers) {
            const auto source = sources.find(speaker.source);
            if (!speaker.ego || source == sources.end() || source->second->superseded ||
                source->second->kind == SourceKind::Translation)
                continue;
            const QString title = toQString(source->second->title);
            auto& titles = speaksIn[speaker.ego];
            if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
        }
        for (const Contact& contact : snapshot->contacts)
            ++contacts[contact.ego];
    }
    std::vector<TreeItem> items;
    const auto groupFor = [&](const Case& ego) -> TreeItem& {
        const QString id = ego.survey ? toQString(ego.survey.uuid.toString()) : QStringLiteral("interviewees");
        for (TreeItem& group : items)
            if (group.group == id) return group;
        TreeItem group;
        group.group = id;
        const auto survey = sources.find(ego.survey);
        group.title = survey == sources.end() ? SourceItems::interviewees() : toQString(survey->second->title);
        items.push_back(std::move(group));
        return items.back();
    };
    for (const Case& ego : outline.cases) {
        TreeItem item;
        item.kind = TreeItem::Kind::Case;
        item.key = ego.key.uuid;
        item.title = toQString(ego.label);
        item.language = toQString(ego.language);
        const auto account = speaksIn.find(ego.key);
        const auto count = contacts.find(ego.key);
        item.detail = SourceItems::accountWords(account == speaksIn.end() ? std::vector<QString>{} : account->second,
                                                count == contacts.end() ? 0 : count->second);
        item.order = ego.position;
        TreeItem& group = groupFor(ego);
        ++group.order;
        group.below.push_back(std::move(item));
    }
    return items;
}

} // namespace kith::workbench
