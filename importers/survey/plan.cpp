#include "survey/plan.h"

#include "kith/text/words.h"

#include <algorithm>

namespace kith::importers {
namespace {

class ColumnFinder {
public:
    explicit ColumnFinder(const std::vector<std::string>& columns) : columns_(columns) {}

    // 0 for a column that is not there, and notes it.
    std::size_t find(const std::string& name) {
        const auto found = std::find(columns_.begin(), columns_.end(), trim(name));
        if (found != columns_.end()) return static_cast<std::size_t>(found - columns_.begin());
        if (std::find(missing_.begin(), missing_.end(), name) == missing_.end()) missing_.push_back(name);
        return 0;
    }
    std::optional<std::size_t> findIfNamed(const std::string& name) {
        if (name.empty()) return {};
        return find(name);
    }

    void requireAll(const SurveyMapping& mapping, const std::string& fileName) const {
        if (missing_.empty()) return;
        std::string what = missing_.size() == 1 ? "The table has no column " : "The table has no columns ";
        bool hasHint = false;
        for (const std::string& name : missing_) {
            what += (name == missing_.front() ? "“" : ", “") + name + "”";
            if (const std::string near = nearest(name, columns_); !near.empty()) {
                what += " (did you mean “" + near + "”?)";
                hasHint = true;
            }
        }
        std::string remedy = "Its columns are " + list() + ".";
        if (hasHint)
            remedy = "Change the mapping" + (mapping.name.empty() ? "" : " “" + mapping.name + "”") +
                     ", or the heading in the file.";
        throw Error(what + ".", {fileName, "row 1"}, remedy);
    }

private:
    [[nodiscard]] std::string list() const {
        constexpr std::size_t shown = 30;
        std::string words;
        for (std::size_t i = 0; i < std::min(shown, columns_.size()); ++i)
            words += (i == 0 ? "“" : ", “") + columns_[i] + "”";
        return columns_.size() > shown ? words + " …" : words;
    }

    const std::vector<std::string>& columns_;
    std::vector<std::string> missing_;
};

} // namespace

SurveyPlan planSurvey(const SurveyMapping& mapping, const TableHead& head, const std::string& fileName) {
    ColumnFinder finder(head.columns);
    SurveyPlan plan;
    plan.id = finder.findIfNamed(mapping.idColumn);
    plan.language = finder.findIfNamed(mapping.languageColumn);
    for (const AttributeColumn& attribute : mapping.attributes)
        plan.attributes.push_back(finder.find(attribute.column));
    for (const ContactColumns& contact : mapping.contacts) {
        const int number = static_cast<int>(plan.contacts.size()) + 1;
        plan.contacts.push_back({number, finder.find(contact.contact), finder.findIfNamed(contact.organisation)});
        for (const ReasonColumn& reason : contact.reasons)
            plan.answers.push_back({finder.find(reason.column), reason.stage, number});
    }
    for (const ReasonColumn& open : mapping.openAnswers)
        plan.answers.push_back({finder.find(open.column), open.stage, 0});
    std::stable_sort(plan.answers.begin(), plan.answers.end(),
                     [](const PlannedAnswer& a, const PlannedAnswer& b) { return a.column < b.column; });
    finder.requireAll(mapping, fileName);
    return plan;
}

} // namespace kith::importers
