// Rows become respondents.
#include "kith/importers/surveys.h"

#include "files/read_file.h"
#include "kith/text/words.h"
#include "survey/identifiers.h"
#include "survey/plan.h"
#include "survey/values.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::importers {
namespace {

constexpr std::size_t shownRefusals = 20;
constexpr std::int64_t rowsPerReport = 1000;

// Quoted cells keep the line feeds of the machine that wrote them.
void useLineFeeds(std::string& words) {
    if (words.find('\r') == std::string::npos) return;
    std::string plain;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '\r')
            plain += words[i];
        else if (i + 1 == words.size() || words[i + 1] != '\n')
            plain += '\n';
    }
    words = std::move(plain);
}

// The ISO code of a language as respondents or form makers write it; "" for one that is not known.
std::string languageCode(std::string_view cell) {
    const std::string word = foldCase(trim(cell));
    if (word == "nederlands" || word == "dutch" || word == "vlaams") return "nl";
    if (word == "engels" || word == "english") return "en";
    const bool isCode = word.size() >= 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'a' && word[1] <= 'z' &&
                        (word.size() == 2 || word[2] == '-' || word[2] == '_');
    return isCode ? word.substr(0, 2) : "";
}

bool isBlank(std::string_view words) {
    return trim(words).empty();
}

class Survey {
public:
    Survey(const SurveyMapping& mapping, std::string fileName,
           const std::function<void(const ImportedRespondent&)>& give)
        : mapping_(mapping), fileName_(std::move(fileName)), give_(give) {}

    void prepare(const TableHead& head) {
        plan_ = planSurvey(mapping_, head, fileName_);
        columns_ = head.columns;
        comma_ = head.delimiter == ',' ? DecimalComma::Refuse : DecimalComma::Accept;
        isPrepared_ = true;
    }
    [[nodiscard]] bool isPrepared() const { return isPrepared_; }

    void read(const TableRow& row) {
        ++rows;
        respondent_.row = rows;
        readId(row);
        readLanguage(row);
        readAttributes(row);
        readAnswers(row);
        readContacts(row);
        give_(respondent_);
    }

    // The second reading of a table whose identifiers seem to repeat.
    void findTwice(const std::filesystem::path& file, const TableOptions& options) {
        const std::vector<std::uint64_t> marks = identifiers_.suspicious();
        if (marks.empty()) return;
        std::map<std::string, std::int64_t> firstRow;
        readTable(file, options, [&](const TableHead&, const TableRow& row) {
            const std::string id(trim(row.cells[*plan_.id]));
            if (std::binary_search(marks.begin(), marks.end(), Identifiers::mark(id))) {
                const auto [place, isNew] = firstRow.try_emplace(id, row.number);
                if (!isNew)
                    refuse(row.number, mapping_.idColumn,
                           "“" + id + "” is the id of row " + std::to_string(place->second) + " too.");
            }
            return Next::Row;
        });
    }

    void requireNoRefusals() {
        if (refused_ == 0) return;
        std::string what = refused_ == 1 ? "One value does not fit the survey"
                                         : std::to_string(refused_) + " values do not fit the survey";
        what += mapping_.name.empty() ? "" : " “" + mapping_.name + "”";
        what += refused_ > static_cast<std::int64_t>(refusals_.size())
                    ? "; the first " + std::to_string(refusals_.size()) + ":"
                    : ":";
        throw Refused(what, std::move(refusals_), "Correct the table, or change the mapping.");
    }

    [[nodiscard]] std::vector<Note> notes() const {
        std::vector<Note> notes;
        if (hasDayFirst_) notes.push_back({"Dates like 3-4-2024 and 3/4/2024 are read day first.", {fileName_, {}}});
        for (const std::string& language : unknownLanguages_) {
            notes.push_back({"“" + language + "” is no language that is known here: the answers' own words will tell.",
                             {fileName_, {}}});
        }
        if (unnamed_ > 0) {
            notes.push_back(
                {std::to_string(unnamed_) +
                     " contacts have a reason or an organisation but no name, and are called by their number "
                     "on the form; the first is in row " +
                     std::to_string(firstUnnamed_) + ".",
                 {fileName_, {}}});
        }
        return notes;
    }

    std::int64_t rows = 0;

private:
    void readId(const TableRow& row) {
        if (!plan_.id) {
            respondent_.id = std::to_string(rows);
            return;
        }
        respondent_.id = trim(row.cells[*plan_.id]);
        if (respondent_.id.empty())
            refuse(row.number, mapping_.idColumn, "The respondent has no id.");
        else
            identifiers_.add(respondent_.id);
    }

    void readLanguage(const TableRow& row) {
        respondent_.language.clear();
        if (!plan_.language) return;
        const std::string& cell = row.cells[*plan_.language];
        respondent_.language = languageCode(cell);
        if (respondent_.language.empty() && !isBlank(cell) && unknownLanguages_.size() < shownRefusals)
            unknownLanguages_.insert(cell);
    }

    void readAttributes(const TableRow& row) {
        respondent_.attributes.resize(mapping_.attributes.size());
        for (std::size_t i = 0; i < mapping_.attributes.size(); ++i) {
            const AttributeColumn& column = mapping_.attributes[i];
            const std::string& cell = row.cells[plan_.attributes[i]];
            auto value = readValue(cell, column, comma_);
            if (!value) {
                refuse(row.number, column.column, "“" + cell.substr(0, 60) + "” is not " + whatFits(column) + ".");
                value.emplace();
            }
            hasDayFirst_ = hasDayFirst_ || value->isDayFirst;
            respondent_.attributes[i] = std::move(value->value);
        }
    }

    void readAnswers(const TableRow& row) {
        std::size_t count = 0;
        for (const PlannedAnswer& planned : plan_.answers) {
            const std::string& cell = row.cells[planned.column];
            if (isBlank(cell)) continue;
            if (respondent_.answers.size() == count) respondent_.answers.emplace_back();
            ImportedAnswer& answer = respondent_.answers[count++];
            answer.column = columns_[planned.column];
            answer.stage = planned.stage;
            answer.contact = planned.contact;
            answer.words = cell;
            useLineFeeds(answer.words);
        }
        respondent_.answers.resize(count);
    }

    void readContacts(const TableRow& row) {
        respondent_.contacts.clear();
        for (const PlannedContact& planned : plan_.contacts) {
            NamedContact contact;
            contact.number = planned.number;
            contact.name = trim(row.cells[planned.name]);
            if (planned.organisation) contact.organisation = trim(row.cells[*planned.organisation]);
            if (contact.name.empty()) {
                const bool hasReason =
                    std::any_of(respondent_.answers.begin(), respondent_.answers.end(),
                                [&](const ImportedAnswer& answer) { return answer.contact == planned.number; });
                if (!hasReason && contact.organisation.empty()) continue;
                contact.name = "contact " + std::to_string(planned.number);
                if (unnamed_++ == 0) firstUnnamed_ = row.number;
            }
            respondent_.contacts.push_back(std::move(contact));
        }
    }

    void refuse(std::int64_t row, const std::string& column, std::string what) {
        if (++refused_ <= static_cast<std::int64_t>(shownRefusals))
            refusals_.push_back(
                {{fileName_, "row " + std::to_string(row) + ", column " + column}, std::move(what), {}});
    }

    const SurveyMapping& mapping_;
    std::string fileName_;
    const std::function<void(const ImportedRespondent&)>& give_;
    SurveyPlan plan_;
    std::vector<std::string> columns_;
    DecimalComma comma_ = DecimalComma::Refuse;
    bool isPrepared_ = false;
    ImportedRespondent respondent_;
    Identifiers identifiers_;
    std::vector<Refusal> refusals_;
    std::int64_t refused_ = 0;
    bool hasDayFirst_ = false;
    std::set<std::string> unknownLanguages_;
    std::int64_t unnamed_ = 0;
    std::int64_t firstUnnamed_ = 0;
};

} // namespace

SurveyReading readSurvey(const std::filesystem::path& file, const SurveyMapping& mapping, const TableOptions& options,
                         const std::function<void(const ImportedRespondent&)>& row, const Job& job) {
    Survey survey(mapping, nameOf(file), row);
    const TableHead head = readTable(file, options, [&](const TableHead& above, const TableRow& cells) {
        if (!survey.isPrepared()) survey.prepare(above);
        survey.read(cells);
        if (survey.rows % rowsPerReport == 0) {
            job.check();
            job.report({"Reading the survey", survey.rows, 0});
        }
        return Next::Row;
    });
    if (!survey.isPrepared()) survey.prepare(head);
    survey.findTwice(file, options);
    survey.requireNoRefusals();

    SurveyReading reading;
    reading.rows = survey.rows;
    reading.extraction = head.format + " 1";
    reading.charset = head.charset;
    reading.notes = head.notes;
    const std::vector<Note> own = survey.notes();
    reading.notes.insert(reading.notes.end(), own.begin(), own.end());
    if (reading.rows == 0)
        reading.notes.push_back({"The table has a heading and no rows below it.", {nameOf(file), {}}});
    return reading;
}

} // namespace kith::importers
