#include "kith/study/survey_grid.h"

#include "kith/model/error.h"
#include "kith/model/piles.h"
#include "kith/model/wording.h"
#include "kith/study/progress.h"
#include "kith/text/words.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace kith::study {
namespace {

constexpr std::int64_t piece = 500; // rows that are read at a time

std::vector<std::string> questionsOf(const SurveyMapping& mapping) {
    std::vector<std::string> columns;
    for (const ContactColumns& contact : mapping.contacts)
        for (const ReasonColumn& reason : contact.reasons)
            columns.push_back(reason.column);
    for (const ReasonColumn& open : mapping.openAnswers)
        columns.push_back(open.column);
    return columns;
}

// The mapping by which a survey with these questions was read; nullptr where none is known.
const SurveyMapping* mappingFor(const Protocol& protocol, const std::vector<std::string>& questions) {
    for (const SurveyMapping& mapping : protocol.surveys)
        if (questionsOf(mapping) == questions) return &mapping;
    return nullptr;
}

class Columns {
public:
    Columns(const Protocol& protocol, const std::string& language) : protocol_(protocol), language_(language) {
        columns_.push_back({GridColumnKind::Respondent, {}, {}, 0, Stage::NotAsked, {}, {}});
    }
    void addMapping(const SurveyMapping& mapping) {
        for (const AttributeColumn& attribute : mapping.attributes) {
            const std::string& name = attribute.name.empty() ? attribute.column : attribute.name;
            columns_.push_back({GridColumnKind::Attribute,
                                name,
                                wordingOf(protocol_, "attribute", name, language_),
                                0,
                                Stage::NotAsked,
                                {},
                                {}});
        }
        int number = 0;
        for (const ContactColumns& contact : mapping.contacts) {
            columns_.push_back(
                {GridColumnKind::Contact, contact.contact, contact.contact, ++number, Stage::NotAsked, {}, {}});
            for (const ReasonColumn& reason : contact.reasons)
                addAnswer(reason.column, number, reason.stage, reason.question.in(language_));
        }
        for (const ReasonColumn& open : mapping.openAnswers)
            addAnswer(open.column, 0, open.stage, open.question.in(language_));
    }
    void addAnswer(const std::string& column, int contact, Stage stage, const std::string& question) {
        const std::string label =
            stage == Stage::NotAsked ? std::string() : wordingOf(protocol_, "stage", toString(stage), language_);
        columns_.push_back({GridColumnKind::Answer, column, column, contact, stage, label, question});
    }
    std::vector<GridColumn> take() { return std::move(columns_); }

private:
    const Protocol& protocol_;
    const std::string& language_;
    std::vector<GridColumn> columns_;
};

// Fills rows of one grid.
class Rows {
public:
    Rows(const project::Project& project, const SurveyGrid& grid, const Coder& coder)
        : project_(project), grid_(grid), coder_(coder) {
        for (std::size_t i = 0; i < grid.columns.size(); ++i)
            if (grid.columns[i].kind == GridColumnKind::Answer) answers_.emplace(grid.columns[i].column, i);
    }
    [[nodiscard]] GridRow row(std::int64_t part, const Case* respondent, const project::WholeText* whole) const {
        GridRow row{part, std::vector<GridCell>(grid_.columns.size())};
        std::map<int, std::string> named;
        for (const Contact& contact : project_.contactsOf(respondentKey(grid_.content, part)))
            if (const auto place = formPlace(contact.key.uuid); place && place->number > 0)
                named.emplace(place->number, contact.label);
        for (std::size_t i = 0; i < grid_.columns.size(); ++i)
            fill(row.cells[i], grid_.columns[i], part, respondent, named);
        if (whole)
            for (const project::StoredTurn& turn : whole->turns)
                if (const auto at = answers_.find(turn.question); at != answers_.end())
                    fillAnswer(row.cells[at->second], turn, *whole);
        return row;
    }

private:
    void fill(GridCell& cell, const GridColumn& column, std::int64_t part, const Case* respondent,
              const std::map<int, std::string>& named) const {
        switch (column.kind) {
        case GridColumnKind::Respondent:
            if (respondent) cell.words = respondent->label;
            if (const auto silent = grid_.silent.find(part); cell.words.empty() && silent != grid_.silent.end())
                cell.words = silent->second;
            break;
        case GridColumnKind::Attribute:
            if (respondent)
                if (const auto value = respondent->attributes.find(column.column);
                    value != respondent->attributes.end())
                    cell.words = toString(value->second);
            break;
        case GridColumnKind::Contact:
            if (const auto contact = named.find(column.contact); contact != named.end()) cell.words = contact->second;
            break;
        case GridColumnKind::Answer:
            if (column.contact > 0 && !named.contains(column.contact)) cell.state = CellState::NotAsked;
            break;
        }
        if (!cell.words.empty()) cell.state = CellState::Given;
    }
    void fillAnswer(GridCell& cell, const project::StoredTurn& turn, const project::WholeText& whole) const {
        cell.state = CellState::Given;
        cell.span = turn.turn.words;
        cell.words = whole.text.quote(turn.turn.words);
        cell.codings =
            std::count_if(whole.codings.begin(), whole.codings.end(), [&](const project::NamedCoding& coding) {
                return coding.coder == coder_ && turn.turn.words.contains(coding.span.begin);
            });
    }

    const project::Project& project_;
    const SurveyGrid& grid_;
    const Coder& coder_;
    std::unordered_map<std::string, std::size_t> answers_;
};

std::map<std::int64_t, std::string> silentRespondents(const StudySnapshot& snapshot, SourceKey survey) {
    std::unordered_set<CaseKey> heard;
    for (const SpokenWords& spoken : snapshot.spokenWords)
        if (spoken.source == survey && spoken.words > 0) heard.insert(spoken.ego);
    std::map<std::int64_t, std::string> silent;
    for (const Case& one : snapshot.cases)
        if (const auto place = formPlace(one.key.uuid); one.survey == survey && place && !heard.contains(one.key))
            silent.emplace(place->part, one.label);
    return silent;
}

// What a row is sorted by.
struct SortKey {
    bool missing = true;
    std::optional<double> number;
    std::string words;
};

SortKey sortKeyOf(const GridCell& cell) {
    SortKey key;
    key.missing = cell.words.empty();
    double number = 0;
    const char* end = cell.words.data() + cell.words.size();
    if (const auto read = std::from_chars(cell.words.data(), end, number); read.ec == std::errc() && read.ptr == end)
        key.number = number;
    key.words = fold(cell.words);
    return key;
}

bool comesBefore(const SortKey& a, const SortKey& b) {
    if (a.number && b.number) return *a.number < *b.number;
    if (a.number.has_value() != b.number.has_value()) return a.number.has_value();
    return a.words < b.words;
}

bool fits(const GridRow& row, const SurveyGrid& grid, const GridWish& wish, const std::string& words) {
    if (!words.empty() && std::none_of(row.cells.begin(), row.cells.end(), [&](const GridCell& cell) {
            return fold(cell.words).find(words) != std::string::npos;
        }))
        return false;
    if (!wish.onlyUncoded) return true;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (grid.columns[i].kind == GridColumnKind::Answer && row.cells[i].state == CellState::Given &&
            row.cells[i].codings == 0)
            return true;
    return false;
}

} // namespace

SurveyGrid surveyGrid(const StudySnapshot& snapshot, SourceKey survey, const std::string& language) {
    const auto source = std::find_if(snapshot.sources.begin(), snapshot.sources.end(),
                                     [&](const Source& one) { return one.key == survey; });
    if (source == snapshot.sources.end() || source->kind != SourceKind::Survey)
        throw Error("This survey is not there any more, or may not be analysed.", {}, "Choose another one.");
    std::vector<SurveyQuestion> questions;
    for (const SurveyQuestion& question : snapshot.surveyQuestions)
        if (question.survey == survey) questions.push_back(question);
    std::sort(questions.begin(), questions.end(),
              [](const SurveyQuestion& a, const SurveyQuestion& b) { return a.position < b.position; });
    std::vector<std::string> names;
    for (const SurveyQuestion& question : questions)
        names.push_back(question.column);
    Columns columns(snapshot.protocol, language);
    if (const SurveyMapping* mapping = mappingFor(snapshot.protocol, names))
        columns.addMapping(*mapping);
    else
        for (const SurveyQuestion& question : questions)
            columns.addAnswer(question.column, 0, question.stage, {});
    return {survey, source->content, source->parts, columns.take(), silentRespondents(snapshot, survey)};
}

std::vector<GridRow> surveyRows(const project::Project& project, const SurveyGrid& grid, std::int64_t first,
                                std::int64_t last, const Coder& coder) {
    const Rows rows(project, grid, coder);
    std::vector<GridRow> all;
    std::int64_t next = std::max<std::int64_t>(first, 1);
    const std::int64_t end = std::min(last, grid.rows);
    const auto fillUpTo = [&](std::int64_t part) {
        for (; next < part; ++next) {
            const std::optional<Case> respondent = project.interviewee(respondentKey(grid.content, next));
            all.push_back(rows.row(next, respondent ? &*respondent : nullptr, nullptr));
        }
    };
    project.readTexts(grid.survey, next, end, [&](const project::WholeText& whole) {
        fillUpTo(whole.part);
        all.push_back(rows.row(whole.part, whole.respondent ? &*whole.respondent : nullptr, &whole));
        next = whole.part + 1;
        return true;
    });
    fillUpTo(end + 1);
    return all;
}

std::vector<std::int64_t> surveyParts(const project::Project& project, const SurveyGrid& grid, const GridWish& wish,
                                      const Job& job) {
    const std::string words = fold(wish.words);
    const bool sorts = wish.sortBy >= 0 && static_cast<std::size_t>(wish.sortBy) < grid.columns.size();
    std::vector<std::pair<SortKey, std::int64_t>> found;
    for (std::int64_t first = 1; first <= grid.rows; first += piece) {
        job.check();
        job.report({"Reading the survey", first, grid.rows});
        for (const GridRow& row : surveyRows(project, grid, first, first + piece - 1, wish.coder))
            if (fits(row, grid, wish, words))
                found.emplace_back(sorts ? sortKeyOf(row.cells[static_cast<std::size_t>(wish.sortBy)]) : SortKey{},
                                   row.part);
    }
    if (sorts)
        std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
            if (a.first.missing != b.first.missing) return b.first.missing;
            return wish.descending ? comesBefore(b.first, a.first) : comesBefore(a.first, b.first);
        });
    std::vector<std::int64_t> parts;
    for (const auto& [key, part] : found)
        parts.push_back(part);
    return parts;
}

std::vector<Coding> codingsTouching(const project::Project& project, const Passage& passage, const Coder& coder) {
    std::set<CodePointSpan> spans;
    project.readTexts(passage.source, passage.part, passage.part, [&](const project::WholeText& whole) {
        for (const project::NamedCoding& coding : whole.codings)
            if (coding.span.overlaps(passage.span)) spans.insert(coding.span);
        return true;
    });
    std::set<CodeKey> piles;
    for (const Code& code : project.codebook().codes)
        if (isPile(code)) piles.insert(code.key);
    const bool all = maySeeOthers(project, passage.source, coder);
    std::vector<Coding> codings;
    for (const CodePointSpan span : spans)
        for (Coding& coding : project.codingsOn({passage.source, passage.part, span, {}}))
            if ((all || coding.coder == coder) && !piles.contains(coding.code)) codings.push_back(std::move(coding));
    return codings;
}

} // namespace kith::study
