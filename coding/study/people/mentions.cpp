// The finder on texts alone: no project, no importer.
#include "kith/study/people.h"

#include "parallel.h"

#include "kith/importers/files.h"
#include "kith/people/people.h"
#include "kith/text/decoding.h"
#include "kith/text/language.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>

namespace kith::study {
namespace {

// Positions in a file's own text, where Kith's text has none of its byte order marks and one line feed for a CR LF.
class FilePositions {
public:
    FilePositions(std::string_view bytes, std::string_view decoded) {
        using namespace std::string_view_literals;
        static constexpr std::string_view marks[] = {"\xEF\xBB\xBF"sv, "\xFF\xFE\0\0"sv, "\0\0\xFE\xFF"sv, "\xFF\xFE"sv,
                                                     "\xFE\xFF"sv};
        shift_ = std::any_of(std::begin(marks), std::end(marks),
                             [&](std::string_view mark) { return bytes.starts_with(mark); })
                     ? 1
                     : 0;
        if (decoded.starts_with(marks[0])) { // a second one
            ++shift_;
            decoded.remove_prefix(marks[0].size());
        }
        std::int64_t position = 0;
        for (std::size_t i = 0; i < decoded.size(); ++i) {
            if ((static_cast<unsigned char>(decoded[i]) & 0xC0U) == 0x80) continue; // inside a letter
            if (decoded[i] == '\r' && i + 1 < decoded.size() && decoded[i + 1] == '\n')
                lineEnds_.push_back(position);
            else
                ++position;
        }
    }
    [[nodiscard]] std::int64_t of(CodePointPos position) const {
        return position.value + shift_ +
               (std::lower_bound(lineEnds_.begin(), lineEnds_.end(), position.value) - lineEnds_.begin());
    }

private:
    std::int64_t shift_ = 0;
    std::vector<std::int64_t> lineEnds_; // of Kith's line feeds that were CR LF, ascending
};

struct LookedThrough {
    std::string language;
    Text text;
    FilePositions positions;
    std::vector<Mention> mentions;
    [[nodiscard]] std::int64_t begin(Utf16Span span) const { return positions.of(text.toCodePoints(span).begin); }
    [[nodiscard]] std::int64_t end(Utf16Span span) const { return positions.of(text.toCodePoints(span).end); }
};

// A few words with a foreign name in them fool the guess; the little words of every sentence do not.
std::string languageOfFewWords(const Text& text) {
    const LittleWords little = countLittleWords(text.utf8());
    return little.dutch > little.english ? "nl" : "en";
}

// English where nothing can be said.
std::string languageOf(const Text& text, const std::string& given, const std::string& id) {
    if (!given.empty()) return given;
    const LanguageGuess guess = detectLanguage(text.utf8());
    const std::vector<std::string> known = people::languages();
    if (std::find(known.begin(), known.end(), guess.language) != known.end()) return guess.language;
    constexpr std::int64_t fewWords = 40;
    if (guess.language.empty() || !guess.reliable || countWords(text.utf8()) < fewWords)
        return languageOfFewWords(text);
    throw Error(fmt::format("The text seems to be in the language \"{}\"; there are word lists for {}.", guess.language,
                            fmt::join(known, ", ")),
                {id, {}}, "Where it is in one of these, say so with --language.");
}

// With a list of all contacts, as though each were confirmed.
std::vector<Mention> mentionsIn(const Text& text, const std::string& language,
                                const std::vector<ListedContact>& contacts) {
    const people::Account account{text, {}, {}, language};
    std::vector<Mention> mentions = people::findMentions(account);
    if (contacts.empty()) return mentions;
    people::Decisions decisions;
    decisions.listed = people::Listed::All;
    for (const ListedContact& contact : contacts)
        decisions.contacts.push_back({contact.label, contact.aliases, ContactKind::Individual});
    return people::resolveContacts(account, std::move(mentions), decisions).mentions;
}

LookedThrough lookThrough(const std::string& id, std::string_view bytes, const MentionOptions& options) {
    if (looksBinary(bytes))
        throw Error("This is no plain text.", {id, {}}, "Other formats are read by 'kith import'; see 'kith people'.");
    const DecodedBytes decoded = decode(bytes);
    const Text text = Text::normalise(decoded.utf8);
    if (trim(text.utf8()).empty())
        throw Error("There are no words in it.", {id, {}}, "Take it again from where it came from.");
    const std::string chosen = languageOf(text, options.language, id);
    return {chosen, text, FilePositions(bytes, decoded.utf8), mentionsIn(text, chosen, options.contacts)};
}

std::string quoted(const std::string& words) {
    std::string json = "\"";
    const Text text = Text::normalise(words);
    for (const char c : text.utf8()) {
        if (c == '"' || c == '\\') json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            json += c;
    }
    return json + "\"";
}

std::string bytesOf(const std::filesystem::path& file) {
    if (file != "-") return importers::readFile(file);
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

struct Answer {
    std::string printed;
    std::optional<Refusal> refused;
};

Answer answerFor(const std::filesystem::path& file, const MentionOptions& options, MentionsForm form) {
    try {
        return {form(file == "-" ? "stdin" : file.stem().string(), bytesOf(file), options), {}};
    } catch (const Error& error) {
        return {{}, Refusal{{file == "-" ? "stdin" : file.string(), {}}, error.message(), error.remedy()}};
    } catch (const std::filesystem::filesystem_error& error) {
        return {{}, Refusal{{file.string(), {}}, error.code().message(), "Check its name and folder."}};
    }
}

} // namespace

std::string mentionsAsJson(const std::string& id, std::string_view bytes, const MentionOptions& options) {
    const LookedThrough looked = lookThrough(id, bytes, options);
    std::string json = fmt::format("{{\"id\": {}, \"lang\": {}, \"mentions\": [", quoted(id), quoted(looked.language));
    const char* separator = "";
    for (const Mention& mention : looked.mentions) {
        json += fmt::format(
            "{}{{\"start\": {}, \"end\": {}, \"head_start\": {}, \"head_end\": {}, \"kind\": \"{}\", \"entity\": {}, "
            "\"confidence\": {:.3g}}}",
            separator, looked.begin(mention.span), looked.end(mention.span), looked.begin(mention.head),
            looked.end(mention.head), toString(mention.kind), mention.entity, mention.confidence);
        separator = ", ";
    }
    return json + "]}\n";
}

std::string mentionsAsList(const std::string& id, std::string_view bytes, const MentionOptions& options) {
    const LookedThrough looked = lookThrough(id, bytes, options);
    std::string list = fmt::format("{} ({}): {} {}\n", id, looked.language, looked.mentions.size(),
                                   looked.mentions.size() == 1 ? "mention" : "mentions");
    for (const Mention& mention : looked.mentions) {
        std::string words = looked.text.quote(looked.text.toCodePoints(mention.span));
        std::replace(words.begin(), words.end(), '\n', ' ');
        const std::string span = fmt::format("{}-{}", looked.begin(mention.span), looked.end(mention.span));
        list += fmt::format("{:>15}  {:<8} {}  [{}]\n", span, toString(mention.kind), words, mention.entity);
    }
    return list;
}

void mentionsInFiles(const std::vector<std::filesystem::path>& files, const MentionOptions& options, MentionsForm form,
                     const std::function<void(const std::string&)>& take) {
    if (std::count(files.begin(), files.end(), "-") > 1) throw Error("Standard input can be read once only.");
    if (!options.language.empty()) people::language(options.language); // one wrong word is no fault of each file
    std::vector<Refusal> refused;
    inOrder(
        files.size(), [&](std::size_t i) { return answerFor(files[i], options, form); },
        [&](std::size_t, const Answer& answer) {
            if (answer.refused)
                refused.push_back(*answer.refused);
            else
                take(answer.printed);
        });
    if (!refused.empty())
        throw Refused(refused.size() == 1 ? "One file cannot be read:"
                                          : fmt::format("{} files cannot be read:", refused.size()),
                      refused, refused.size() == files.size() ? "" : "The mentions in the others stand above.");
}

} // namespace kith::study
