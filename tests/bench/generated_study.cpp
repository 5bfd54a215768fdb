#include "generated_study.h"

#include "kith/study/create.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <random>

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

// A vocabulary of made words whose frequencies fall as those of a language do (Zipf 1949).
class Vocabulary {
public:
    Vocabulary() {
        static constexpr std::array<const char*, 24> syllables{"an",  "be", "cor", "da",  "el", "fi", "gan", "ho",
                                                               "in",  "ka", "lo",  "mer", "no", "or", "pe",  "ra",
                                                               "sti", "ta", "un",  "ver", "wo", "zi", "th",  "ing"};
        std::mt19937 random(7);
        for (int i = 0; i < 30'000; ++i) {
            std::string word;
            const unsigned length = 1 + random() % 4;
            for (unsigned s = 0; s < length; ++s)
                word += syllables[random() % syllables.size()];
            words_.push_back(word);
        }
    }
    const std::string& pick(std::mt19937& random) const {
        const double uniform = static_cast<double>(random()) / 4294967296.0;
        const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(words_.size()), uniform)) - 1;
        return words_[std::min(rank, words_.size() - 1)];
    }

private:
    std::vector<std::string> words_;
};

std::string sentence(const Vocabulary& vocabulary, std::mt19937& random, int words) {
    std::string text;
    for (int i = 0; i < words; ++i)
        text += (i > 0 ? " " : "") + vocabulary.pick(random);
    return text + ". ";
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string interview(const Vocabulary& vocabulary, int number) {
    std::mt19937 random(static_cast<unsigned>(number));
    std::string text;
    for (int turn = 0; turn < 92; ++turn) {
        text += "Interviewer: What was it like, and who did you go to " + sentence(vocabulary, random, 8) + "\n";
        text += fmt::format("Person{}: Well, I think that it was ", number);
        if (turn % 6 == 0) text += phrase + " ";
        for (int s = 0; s < 3; ++s)
            text += sentence(vocabulary, random, 15);
        text += "\n";
    }
    return text;
}

fs::path makeLargeProject(const fs::path& folder) {
    const fs::path file = folder / "large.kith";
    project::Project project = study::createProject(file, {"A large study", "rajagopal-2012", "bench"});
    study::ImportOptions options;
    options.by = "bench";
    study::importFiles(project, writeInterviews(folder / "interviews"), options, {});
    const Codebook codebook = project.codebook();
    std::vector<Code> factors;
    for (const Code& code : codebook.codes)
        if (code.layer == "factor") factors.push_back(code);
    std::vector<Contact> contacts;
    for (const Case& ego : project.cases())
        for (int n = 1; n <= 3; ++n) {
            Contact contact;
            contact.key = ContactKey::fresh();
            contact.ego = ego.key;
            contact.label = fmt::format("Contact {}", n);
            contact.position = n;
            contacts.push_back(contact);
        }
    const std::vector<Source> sources = project.sources();
    project.edit("Coded a large study", "bench", [&](project::Edit& edit) {
        for (const Contact& contact : contacts)
            edit.put(contact);
        std::mt19937 random(3);
        for (std::size_t s = 0; s < sources.size(); ++s) {
            const std::vector<project::StoredTurn> turns = project.turns(sources[s].key);
            for (int c = 0; c < codings / interviews; ++c) {
                const Turn& turn = turns[(random() % (turns.size() / 2)) * 2 + 1].turn;
                Coding coding;
                coding.key = CodingKey::fresh();
                coding.passage = {sources[s].key,
                                  1,
                                  {turn.words.begin, {turn.words.begin.value + 20 + static_cast<int>(random() % 80)}},
                                  {}};
                coding.code = factors[random() % factors.size()].key;
                coding.contact = contacts[s * 3 + random() % 3].key;
                coding.stage = static_cast<Stage>(random() % 4);
                coding.coder = "bench";
                edit.put(coding);
            }
        }
    });
    return file;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "kith-bench-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code none;
    fs::remove_all(path_, none);
}

std::vector<fs::path> writeInterviews(const fs::path& folder, int count) {
    static const Vocabulary vocabulary;
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (int i = 1; i <= count; ++i) {
        files.push_back(folder / fmt::format("{:04}.txt", i));
        write(files.back(), interview(vocabulary, i));
    }
    return files;
}

fs::path writeSurvey(const fs::path& folder, std::int64_t rows) {
    static const Vocabulary vocabulary;
    std::mt19937 random(11);
    const fs::path file = folder / fmt::format("survey-{}.csv", rows);
    std::ofstream out(file, std::ios::binary);
    out << "id,years,country,contact_1,reason_1,contact_2,reason_2\n";
    for (std::int64_t row = 1; row <= rows; ++row)
        out << fmt::format("R{},{},{},Contact {},\"{}\",Contact {},\"{}\"\n", row, random() % 30,
                           row % 2 ? "Nederland" : "Uganda", random() % 900, sentence(vocabulary, random, 12),
                           random() % 900, sentence(vocabulary, random, 9));
    return file;
}

study::ImportOptions surveyOptions() {
    study::ImportOptions options;
    options.by = "bench";
    options.idColumn = std::string("id");
    options.attributes = {"years:number", "country"};
    options.contacts = {"contact_1", "contact_2"};
    options.reasons = {"reason_1:maintain", "reason_2:maintain"};
    return options;
}

const fs::path& largeProject() {
    static const TemporaryFolder folder;
    static const fs::path file = makeLargeProject(folder.path());
    return file;
}

fs::path copyOfLargeProject(const fs::path& folder) {
    const fs::path copy = folder / "copy.kith";
    fs::copy_file(largeProject(), copy, fs::copy_options::overwrite_existing);
    return copy;
}

SourceKey addLongTranscript(project::Project& project, const fs::path& folder) {
    const std::vector<std::string> sentences{"I knew " + phrase + ", and we met again in the spring.",
                                             "She showed me how the council works, and whom to ask there.",
                                             "He listens first; that is rare in our field, and I learnt it of him."};
    std::string words;
    for (int turn = 0; words.size() < 300'000; ++turn) {
        words += turn % 2 == 0 ? "Interviewer: And then?\n\n" : "Mara:";
        for (int i = 0; turn % 2 == 1 && i < 6; ++i)
            words += " " + sentences[static_cast<std::size_t>(turn / 2 + i) % sentences.size()];
        if (turn % 2 == 1) words += "\n\n";
    }
    const fs::path file = folder / "mara.txt";
    std::ofstream(file, std::ios::binary) << words;
    study::ImportOptions options;
    options.by = "bench";
    study::importFiles(project, {file}, options, {});
    const SourceKey source = project.sources().back().key;
    const auto codes = project.codebook().codes;
    std::vector<project::StoredTurn> turns;
    for (auto& turn : project.turns(source))
        if (turn.words > 20) turns.push_back(std::move(turn));
    const Text text = project.text(source);
    project.edit("Coded", "bench", [&](project::Edit& edit) {
        for (std::int64_t i = 0; i < 5'000; ++i) {
            const CodePointSpan turn = turns[static_cast<std::size_t>(i) % turns.size()].turn.words;
            const std::int64_t begin = turn.begin.value + 13 * (i % 11);
            Coding coding;
            coding.key = CodingKey::fresh();
            coding.passage = {source, 1, {{begin}, {std::min(turn.end.value, begin + 80)}}, {}};
            coding.passage.quote = text.quote(coding.passage.span);
            coding.code = codes[static_cast<std::size_t>(i) % codes.size()].key;
            coding.coder = i % 2 == 0 ? "bench" : "second";
            edit.put(coding);
        }
    });
    return source;
}

fs::path makeLargeStudy(const fs::path& folder) {
    fs::create_directories(folder);
    fs::path file = makeLargeProject(folder);
    project::Project project = project::Project::open(file, project::Access::ReadWrite);
    addLongTranscript(project, folder);
    fs::remove_all(folder / "interviews");
    fs::remove(folder / "mara.txt");
    return file;
}

} // namespace kith::bench
