// Texts with everything that is decided on them, for those who look through a whole study.
#include "errors.h"
#include "readings.h"
#include "storage.h"

#include "kith/model/error.h"

namespace kith::project {
namespace {

// A query whose rows come by part, read step by step beside others.
class ByPart {
public:
    ByPart(Database& database, std::string_view sql, std::int64_t content, std::int64_t first, std::int64_t last)
        : query_(database, sql, content, first, last), more_(query_.next()) {}
    ByPart(Database& database, std::string_view sql, SourceKey source, std::int64_t first, std::int64_t last)
        : query_(database, sql, source, first, last), more_(query_.next()) {}
    // Column 0 is the part.
    template<class Take>
    void takeRowsOf(std::int64_t part, Take take) {
        for (; more_ && query_.integer(0) <= part; more_ = query_.next())
            if (query_.integer(0) == part) take(query_);
    }

private:
    Query query_;
    bool more_;
};

constexpr std::string_view respondentRows =
    "SELECT part, id, language FROM respondent WHERE content = ? AND part BETWEEN ? AND ? ORDER BY part";
constexpr std::string_view attributeRows =
    "SELECT attribute_value.part, attribute_column.name, attribute_value.value FROM attribute_value JOIN "
    "attribute_column USING(content, position) WHERE attribute_value.content = ? AND attribute_value.part BETWEEN ? "
    "AND ? ORDER BY attribute_value.part";
// Piles are no codes yet (docs/decisions/025).
constexpr std::string_view codingRows =
    "SELECT coding.part, code.name, coding.contact, contact.label, contact.removed, coding.stage, coding.coder, "
    "coding.begin, coding.end FROM coding JOIN code ON code.key = coding.code LEFT JOIN contact ON contact.key = "
    "coding.contact WHERE coding.source = ? AND coding.part BETWEEN ? AND ? AND code.layer <> 'pile' ORDER BY "
    "coding.part, coding.begin, coding.end, code.position, coding.coder, contact.position, coding.stage";

// The label of a coding's contact: decided on, or as a form names it; "" for a contact that was removed.
std::string contactLabel(Database& database, Query& row) {
    const auto contact = row.optionalKey<ContactKey>(2);
    if (!contact) return {};
    if (!row.isNull(3)) return row.truth(4) ? std::string() : row.text(3);
    const auto place = formPlace(contact->uuid);
    if (!place) return {};
    Query named(database, "SELECT name FROM named_contact WHERE content = ? AND part = ? AND number = ?",
                place->content, place->part, place->number);
    return named.next() ? named.text(0) : std::string();
}

// What was decided about a case: its label, its language, its attributes.
void readDecisions(Database& database, Case& ego) {
    Query row(database, "SELECT label, language FROM ego WHERE key = ?", ego.key);
    if (row.next()) {
        ego.label = row.text(0);
        ego.language = row.text(1);
    }
    Query values(database, "SELECT name, value FROM ego_attribute WHERE ego = ?", ego.key);
    while (values.next()) {
        const AttributeValue value = values.attribute(1);
        if (std::holds_alternative<std::monostate>(value))
            ego.attributes.erase(values.text(0));
        else
            ego.attributes.insert_or_assign(values.text(0), value);
    }
}

} // namespace

void Project::readTexts(SourceKey source, std::int64_t first, std::int64_t last,
                        const std::function<bool(const WholeText&)>& visit) const {
    inWords(file(), [&] {
        Database& database = storage_->database();
        const Transaction transaction(database, Transaction::Kind::Read);
        const std::int64_t content = contentOf(database, source).content;
        Query texts(database, "SELECT part, utf8 FROM text WHERE content = ? AND part BETWEEN ? AND ? ORDER BY part",
                    content, first, last);
        ByPart turns(database, selectTurns, content, first, last);
        ByPart respondents(database, respondentRows, content, first, last);
        ByPart attributes(database, attributeRows, content, first, last);
        ByPart codings(database, codingRows, source, first, last);
        const bool survey = database.number("SELECT 1 FROM survey WHERE content = ?", content).has_value();
        while (texts.next()) {
            WholeText whole;
            whole.part = texts.integer(0);
            whole.text = Text::fromStored(texts.text(1));
            turns.takeRowsOf(whole.part, [&](Query& row) { whole.turns.push_back(turnOf(row)); });
            if (survey) {
                Case ego;
                ego.key = respondentKey(content, whole.part);
                ego.survey = source;
                respondents.takeRowsOf(whole.part, [&](Query& row) {
                    ego.label = row.text(1);
                    ego.language = row.text(2);
                });
                attributes.takeRowsOf(
                    whole.part, [&](Query& row) { ego.attributes.insert_or_assign(row.text(1), row.attribute(2)); });
                readDecisions(database, ego);
                whole.respondent = std::move(ego);
            }
            codings.takeRowsOf(whole.part, [&](Query& row) {
                whole.codings.push_back({row.text(1),
                                         contactLabel(database, row),
                                         termOf<Stage>(row.view(5)),
                                         row.text(6),
                                         {{row.integer(7)}, {row.integer(8)}}});
            });
            if (!visit(whole)) break;
        }
    });
}

struct Project::Still::State {
    explicit State(Database& database) : transaction(database, Transaction::Kind::Read) {
        // The first reading decides which state it is.
        database.number("SELECT max(number) FROM entry");
    }
    Transaction transaction;
};

Project::Still::Still(std::unique_ptr<State> state) : state_(std::move(state)) {}
Project::Still::Still(Still&&) noexcept = default;
Project::Still::~Still() = default;

Project::Still Project::holdStill() const {
    return inWords(file(), [&] { return Still(std::make_unique<Still::State>(storage_->database())); });
}

std::optional<Case> Project::interviewee(CaseKey ego) const {
    return inWords(file(), [&]() -> std::optional<Case> {
        Query row(storage_->database(), "SELECT position FROM ego WHERE key = ?", ego);
        if (!row.next()) return std::nullopt;
        Case found;
        found.key = ego;
        found.position = row.small(0);
        readDecisions(storage_->database(), found);
        return found;
    });
}

} // namespace kith::project
