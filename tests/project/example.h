// A small invented study that the tests of the project file work on.
#pragma once

#include "kith/project/project.h"
#include "kith/text/matching.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kith::project::example {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "kith-project-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline Code code(const std::string& name, const std::string& layer) {
    Code code;
    code.key = CodeKey::fresh();
    code.name = name;
    code.layer = layer;
    code.texts["en"] = {name, "brief", "full", "when", "when not", "example"};
    return code;
}

inline SurveyMapping conferenceMapping() {
    SurveyMapping mapping;
    mapping.name = "conference";
    mapping.title.byLanguage = {{"en", "Conference form"}};
    mapping.idColumn = "id";
    mapping.wave = "spring";
    mapping.attributes = {{"age", "age", AttributeType::Number, {}},
                          {"first", "first visit", AttributeType::YesNo, {}}};
    mapping.contacts = {{"contact_1", "organisation_1", {{"reason_1", Stage::Maintain, {}}}},
                        {"contact_2", "", {{"reason_2", Stage::Maintain, {}}}}};
    mapping.openAnswers = {{"remarks", Stage::NotAsked, {}}};
    return mapping;
}

inline Protocol protocol() {
    Protocol protocol;
    protocol.id = "small";
    protocol.title.byLanguage = {{"en", "A small study"}};
    protocol.codebook.codes = {code("factor.learning", "factor"), code("factor.trends", "factor"),
                               code("asked.building", "interview")};
    protocol.surveys = {conferenceMapping()};
    return protocol;
}

inline ImportedFile file(const std::string& name, const std::string& bytes) {
    return {name, sha256(bytes), static_cast<std::int64_t>(bytes.size()), bytes};
}

// Lines "Label: words"; the turns' words leave the label out. Labels that begin with "I" are the interviewer's.
inline ImportedText transcript(const std::string& lines) {
    ImportedText imported;
    imported.text = Text::normalise(lines);
    imported.language = "nl";
    imported.extraction = "txt 1";
    imported.charset = "UTF-8";
    imported.convention = "labels";
    const auto& utf8 = imported.text.utf8();
    std::size_t begin = 0;
    while (begin < utf8.size()) {
        const auto end = std::min(utf8.find('\n', begin), utf8.size());
        const auto colon = utf8.find(": ", begin);
        Turn turn;
        turn.number = static_cast<int>(imported.turns.size()) + 1;
        turn.speaker = utf8.substr(begin, colon - begin);
        turn.words = {imported.text.fromByte(colon + 2), imported.text.fromByte(end)};
        imported.speakers[turn.speaker] =
            turn.speaker.starts_with("I") ? SpeakerRole::Interviewer : SpeakerRole::Interviewee;
        imported.turns.push_back(turn);
        begin = end + 1;
    }
    return imported;
}

inline constexpr const char* henkLines = "I: Wie hielp u?\n"
                                         "Henk: Anna de Vries hielp mij vaak. 🙂 Echt.\n"
                                         "I: Waarom zij?\n"
                                         "Henk: Zij kent de Waddengids en ik leer van haar.\n";
inline constexpr const char* miaLines = "I: Who helped you?\n"
                                        "Mia: My supervisor showed me the way.\n"
                                        "I: And who else?\n"
                                        "Mia: Nobody, really.\n";

inline const char* surveyBytes = "id,age,first,contact_1,organisation_1,reason_1,contact_2,reason_2,remarks\n"
                                 "A1,41,yes,Joris Quist,Zeemuseum,he knows the tides,,,\n"
                                 "A2,,no,Petra Loos,,kind and wise,Ole Brun,we share a topic,nice weather\n"
                                 "A3,28,,,,,,,\n";

inline std::vector<ImportedRespondent> respondents() {
    return {
        {1,
         "A1",
         "nl",
         {41.0, true},
         {{1, "Joris Quist", "Zeemuseum"}},
         {{"reason_1", Stage::Maintain, 1, "he knows the tides"}}},
        {2,
         "A2",
         "",
         {std::monostate{}, false},
         {{1, "Petra Loos", ""}, {2, "Ole Brun", ""}},
         {{"reason_1", Stage::Maintain, 1, "kind and wise"},
          {"reason_2", Stage::Maintain, 2, "we share a topic"},
          {"remarks", Stage::NotAsked, 0, "nice weather"}}},
        {3, "A3", "", {28.0, std::monostate{}}, {}, {}},
    };
}

inline SourceKey importSurvey(Edit& edit, const std::string& title, const std::string& bytes = surveyBytes) {
    Source source;
    source.title = title;
    source.language = "en";
    return edit.importSurvey(source, file("conference.csv", bytes), conferenceMapping(), [](const auto& take) {
        for (const auto& respondent : respondents())
            take(respondent);
        return SurveyReading{3, {}, "csv 1", "UTF-8"};
    });
}

inline SourceKey importInterview(Edit& edit, const std::string& title, const std::string& lines) {
    Source source;
    source.title = title;
    return edit.importText(source, file(title + ".txt", lines), transcript(lines));
}

inline CodePointSpan spanOf(const Project& project, SourceKey source, const std::string& words, std::int64_t part = 1) {
    const auto found = findExact(project.text(source, part), words);
    if (found.size() != 1) throw std::runtime_error("not exactly once in the text: " + words);
    return found.front();
}

inline Passage passage(const Project& project, SourceKey source, const std::string& words, std::int64_t part = 1) {
    return {source, part, spanOf(project, source, words, part), words};
}

// One interview of Henk's, his case, two contacts, and nothing decided about them yet.
struct Study {
    Folder folder;
    std::filesystem::path file = folder / "study.kith";
    Protocol protocol = example::protocol();
    Project project = Project::create(file, "Ties at the coast", protocol, "ada");
    SourceKey henk;
    CaseKey henksCase = CaseKey::fresh();
    ContactKey anna = ContactKey::fresh();
    ContactKey guide = ContactKey::fresh();
    CodeKey learning = protocol.codebook.codes[0].key;
    CodeKey trends = protocol.codebook.codes[1].key;
    CodeKey asked = protocol.codebook.codes[2].key;

    Study() {
        project.edit("import Henk", "ada", [&](Edit& edit) { henk = importInterview(edit, "Henk", henkLines); });
        project.edit("Henk's case", "ada", [&](Edit& edit) {
            edit.put(Case{henksCase, "Henk", 0, "nl", {{"years", 12.0}}, {}});
            edit.put(Speaker{henk, "Henk", SpeakerRole::Interviewee, henksCase});
            edit.put(contact(anna, "Anna de Vries"));
            edit.put(contact(guide, "the guide"));
        });
    }

    [[nodiscard]] Contact contact(ContactKey key, const std::string& label) const {
        Contact contact;
        contact.key = key;
        contact.ego = henksCase;
        contact.label = label;
        return contact;
    }
    [[nodiscard]] Coding coding(const std::string& words, CodeKey applied, const Coder& coder = "ada") const {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(project, henk, words);
        coding.code = applied;
        coding.coder = coder;
        return coding;
    }
};

inline std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void writeFile(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// The message and the place of the kith::Error that a function throws; "" where it throws none.
template<class Function>
std::string failure(Function function) {
    try {
        function();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace kith::project::example
