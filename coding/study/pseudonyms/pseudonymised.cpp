#include "pseudonyms/pseudonymised.h"

#include "pseudonyms/key.h"

#include "kith/pseudonym/leaks.h"
#include "kith/pseudonym/replacing.h"
#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sys/file.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <unordered_set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using project::StoredWords;
using project::WordsOf;
using pseudonym::Kind;

// Says everything in the words of the key and looks at what it said.
class Disguise {
public:
    Disguise(const project::Project& project, const pseudonym::Key& key, const Job& job)
        : project_(project), key_(key), job_(job), counts_(countWordsOf(project)), replacer_(key, counts_),
          finder_(secretsOf(project, key, counts_), key.keep, counts_) {
        for (const Case& ego : project.cases())
            labels_.emplace(ego.key, ego.label);
        for (const Source& source : project.sources()) {
            titles_.emplace(source.key, source.title);
            if (source.kind == SourceKind::Survey) surveys_.emplace(source.key, source.content);
            // A translation tells its original's account.
            const SourceKey spoken = source.original ? source.original : source.key;
            for (const Speaker& speaker : project.speakers(spoken))
                if (speaker.ego && !tellers_.contains(source.key)) tellers_.emplace(source.key, speaker.ego);
        }
    }

    project::Rewriting rewriting() {
        return {
            [this](const StoredWords& words) { return this->words(words); },
            [this](SourceKey source, std::int64_t part, const Text& text) { return this->text(source, part, text); }};
    }

    std::vector<Refusal> leaks() { return std::move(leaks_); }

private:
    // The label of the case whose account it is; "" for none.
    std::string accountOf(CaseKey ego, SourceKey source) const {
        if (!ego)
            if (const auto teller = tellers_.find(source); teller != tellers_.end()) ego = teller->second;
        const auto label = labels_.find(ego);
        return label == labels_.end() ? std::string() : label->second;
    }

    project::RewrittenText text(SourceKey source, std::int64_t part, const Text& text) {
        job_.check();
        const auto survey = surveys_.find(source);
        const CaseKey respondent = survey == surveys_.end() ? CaseKey() : respondentKey(survey->second, part);
        pseudonym::Replaced made = replacer_.replace(text, accountOf(respondent, source));
        lookAt(made, source, part);
        return {made.text, [map = std::move(made.map)](CodePointSpan span) { return map.toNew(span); }};
    }

    std::string words(const StoredWords& stored) {
        const std::string account = accountOf(stored.ego, stored.source);
        std::string said;
        switch (stored.what) {
        case WordsOf::Coder:
            return {};
        case WordsOf::Fixed:
            lookAtFixed(stored);
            return {};
        case WordsOf::Case:
            said = named(Kind::Case, {}, stored.words, account);
            break;
        case WordsOf::Contact:
        case WordsOf::Alias:
            said = named(Kind::Contact, account, stored.words, account);
            break;
        case WordsOf::Speaker:
            said = find(key_, Kind::Speaker, {}, stored.words) ? named(Kind::Speaker, {}, stored.words, account)
                                                               : named(Kind::Case, {}, stored.words, account);
            break;
        case WordsOf::Organisation:
            said = named(Kind::Organisation, {}, stored.words, account);
            break;
        case WordsOf::Person:
            said = person(stored.words);
            break;
        case WordsOf::Title:
            said = title(replacer_.replace(stored.words, account));
            break;
        case WordsOf::FileName:
            said = replacer_.replace(stored.words, account);
            // Nobody needs the name of a file.
            if (!finder_.find(said, pseudonym::Within::Title).empty())
                said = "file" + fs::path(std::string(stored.words)).extension().string();
            break;
        default:
            said = replacer_.replace(stored.words, account);
        }
        const bool isTitle = stored.what == WordsOf::Title;
        const auto names = finder_.find(said, isTitle ? pseudonym::Within::Title : pseudonym::Within::Prose);
        if (!names.empty()) refuse(whereIs(stored), names, std::string(stored.words));
        return said;
    }

    std::string named(Kind kind, const std::string& section, std::string_view words, const std::string& account) const {
        const pseudonym::Entry* entry = find(key_, kind, section, words);
        return entry ? entry->pseudonym : replacer_.replace(words, account);
    }

    std::string person(std::string_view words) const {
        for (const pseudonym::Entry& entry : key_.entries)
            if (entry.kind == Kind::Contact &&
                std::find(entry.names.begin(), entry.names.end(), words) != entry.names.end())
                return entry.pseudonym;
        return replacer_.replace(words, {});
    }

    // Two titles may have become the same.
    std::string title(std::string said) {
        std::string unique = said;
        for (int i = 2; !newTitles_.insert(unique).second; ++i)
            unique = fmt::format("{} ({})", said, i);
        return unique;
    }

    std::string whereIs(const StoredWords& stored) const {
        static const std::map<std::string_view, const char*> tables{{"content", "imported file"},
                                                                    {"respondent", "respondent"},
                                                                    {"named_contact", "contact of a form"},
                                                                    {"attribute_value", "attribute"},
                                                                    {"ego_attribute", "attribute"},
                                                                    {"ego", "case"},
                                                                    {"code_text", "codebook"},
                                                                    {"coding", "memo of a coding"},
                                                                    {"tie_change", "change of a tie"},
                                                                    {"saved_query", "saved query"},
                                                                    {"setting", "title or protocol"},
                                                                    {"survey_mapping", "mapping of a survey"},
                                                                    {"survey", "mapping of a survey"}};
        const auto known = tables.find(stored.table);
        const std::string what = known == tables.end() ? std::string(stored.table) : known->second;
        const std::string account = accountOf(stored.ego, stored.source);
        if (!account.empty()) return fmt::format("{}, account of {}", what, account);
        const auto titled = titles_.find(stored.source);
        return titled == titles_.end() ? what : fmt::format("{}, {}", what, titled->second);
    }

    // Names of codes, terms, the protocol: seen once each, for they stand in many rows.
    void lookAtFixed(const StoredWords& stored) {
        if (!seen_.insert(std::string(stored.words)).second) return;
        std::string words(stored.words);
        if (words.front() == '{') // JSON: "\nJoris" is no name of five letters
            for (std::size_t at = 0; (at = words.find("\\n", at)) != std::string::npos;)
                words.replace(at, 2, "  ");
        if (const auto names = finder_.find(words); !names.empty()) refuse(whereIs(stored), names, {});
    }

    void lookAt(const pseudonym::Replaced& made, SourceKey source, std::int64_t part) {
        const std::string& all = made.text.utf8();
        if (finder_.find(all).empty()) return;
        std::vector<project::StoredTurn> turns = project_.turns(source, part);
        for (std::size_t begin = 0; begin < all.size();) {
            const std::size_t end = std::min(all.find('\n', begin), all.size());
            const std::string line = all.substr(begin, end - begin);
            if (const auto names = finder_.find(line); !names.empty()) {
                const CodePointSpan place = made.map.toOld({made.text.fromByte(begin), made.text.fromByte(end)});
                std::string where = fmt::format("passage {}-{}", place.begin.value, place.end.value);
                for (const project::StoredTurn& stored : turns)
                    if (stored.turn.words.overlaps(place)) {
                        where = fmt::format("turn {}", stored.turn.number);
                        break;
                    }
                leaks_.push_back({{titles_.at(source), part > 1 ? fmt::format("text {}, {}", part, where) : where},
                                  says(names, around(line, names.front())),
                                  remedy(names)});
            }
            begin = end + 1;
        }
    }

    static std::string around(const std::string& line, const std::string& name) {
        const std::size_t at = fold(line).find(fold(name));
        if (at == std::string::npos || line.size() < 80) return line.size() < 200 ? line : std::string();
        std::size_t from = at > 30 ? at - 30 : 0;
        while (from > 0 && !beginsCharacter(line[from]))
            --from;
        return std::string(firstCharacters(std::string_view(line).substr(std::min(from, line.size())), 70));
    }

    static std::string says(const std::vector<std::string>& names, const std::string& words) {
        std::string what = fmt::format("{} would be read", fmt::join(names, ", "));
        if (!words.empty()) what += fmt::format(": \"{}\"", words);
        return what + ".";
    }
    static std::string remedy(const std::vector<std::string>& names) {
        return fmt::format("Give it a pseudonym ('kith pseudonyms suggest', 'kith pseudonyms set PROJECT \"{0}\" …'), "
                           "or let it stay: 'kith pseudonyms keep PROJECT \"{0}\"'.",
                           names.front());
    }

    void refuse(const std::string& where, const std::vector<std::string>& names, const std::string& words) {
        leaks_.push_back({{where, {}}, says(names, words.size() < 200 ? words : std::string()), remedy(names)});
    }

    const project::Project& project_;
    const pseudonym::Key& key_;
    const Job& job_;
    pseudonym::WordCounts counts_;
    pseudonym::Replacer replacer_;
    pseudonym::LeakFinder finder_;
    std::map<CaseKey, std::string> labels_;
    std::map<SourceKey, std::string> titles_;
    std::map<SourceKey, CaseKey> tellers_;
    std::map<SourceKey, std::int64_t> surveys_; // -> content
    std::set<std::string> newTitles_;
    std::unordered_set<std::string> seen_;
    std::vector<Refusal> leaks_;
};

const std::string leftFolders = "kith-private-";

// The folder, open and locked; -1 where another program has it or where it is not this user's.
int lockedFolder(const fs::path& folder) {
    const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0) return -1;
    struct stat facts {};
    if (fstat(opened, &facts) == 0 && facts.st_uid == geteuid() && flock(opened, LOCK_EX | LOCK_NB) == 0) return opened;
    close(opened);
    return -1;
}

// A program that was killed has let go of its lock.
void removeLeftFolders(const fs::path& temporary) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(temporary, ignored)) {
        if (!entry.path().filename().string().starts_with(leftFolders)) continue;
        const int lock = lockedFolder(entry.path());
        if (lock < 0) continue;
        fs::remove_all(entry.path(), ignored);
        close(lock);
    }
}

} // namespace

std::vector<Refusal> writePseudonymised(const project::Project& project, const pseudonym::Key& key,
                                        const fs::path& copy, const Job& job) {
    const auto still = project.holdStill();
    Disguise disguise(project, key, job);
    project.copyRewritten(copy, disguise.rewriting());
    return disguise.leaks();
}

PrivateFolder::PrivateFolder() {
    const fs::path temporary = fs::temp_directory_path();
    removeLeftFolders(temporary);
    std::string made = (temporary / "kith-new-XXXXXX").string();
    if (!mkdtemp(made.data()))
        throw Error("No temporary folder can be made.", {made, {}}, "Is there room, and may you write there?");
    // Only a folder under its last name is ever taken for one left behind, and by then it is locked.
    lock_ = lockedFolder(made);
    path_ = temporary / (leftFolders + made.substr(made.rfind('-') + 1));
    std::error_code failure;
    fs::rename(made, path_, failure);
    if (lock_ >= 0 && !failure) return;
    if (lock_ >= 0) close(lock_);
    fs::remove(made, failure);
    throw Error("No temporary folder can be made.", {path_.string(), {}}, "Is there room, and may you write there?");
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    close(lock_);
}

} // namespace kith::study
