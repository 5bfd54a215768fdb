#include "kith/study/reading.h"

#include "coding/passages.h"

#include "kith/model/piles.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace kith::study {
namespace {

std::vector<std::string> wordsTyped(std::string_view typed) {
    const std::string folded = fold(typed);
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) parts.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool holdsAll(const std::string& words, const std::vector<std::string>& parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return words.find(part) != std::string::npos; });
}

// 0: these very words, 1: they begin so, 2: a word in them begins so, 3: else.
int nearness(const std::vector<std::string>& names, const std::string& typed) {
    if (typed.empty()) return 3;
    int best = 3;
    for (const std::string& name : names) {
        if (name == typed) return 0;
        if (name.starts_with(typed)) best = std::min(best, 1);
        for (const char before : {' ', '.', '-'})
            if (name.find(before + typed) != std::string::npos) best = std::min(best, 2);
    }
    return best;
}

template<class Key>
std::size_t placeIn(const std::vector<Key>& recent, Key key) {
    return static_cast<std::size_t>(std::find(recent.begin(), recent.end(), key) - recent.begin());
}

using Rank = std::tuple<int, int, std::size_t, std::size_t>;

std::vector<std::size_t> inOrder(std::vector<std::pair<Rank, std::size_t>> ranked) {
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> order;
    for (const auto& [rank, index] : ranked)
        order.push_back(index);
    return order;
}

} // namespace

ReadText readText(const project::Project& project, SourceKey key, std::int64_t part) {
    const std::optional<Source> source = project.source(key);
    if (!source) throw Error("The source is no longer in the project.");
    if (source->consent.analyse == Permission::Refused)
        throw Error(fmt::format("The consent for \"{}\" does not allow analysing it.", source->title), {},
                    "Its words are not shown. What was agreed stands with the source.");
    if (part < 1 || part > std::max<std::int64_t>(source->parts, 1))
        throw Error(fmt::format("\"{}\" has no text {}.", source->title, part));
    ReadText read{*source, part, project.text(key, part), {}};
    std::map<std::string, Speaker> speakers;
    CaseKey only;
    bool several = false;
    for (Speaker& speaker : project.speakers(key)) {
        if (speaker.ego) {
            several = several || (only && only != speaker.ego);
            only = speaker.ego;
        }
        speakers.emplace(speaker.label, std::move(speaker));
    }
    if (several) only = {};
    if (source->kind == SourceKind::Survey) only = respondentKey(source->content, part);
    for (project::StoredTurn& stored : project.turns(key, part)) {
        ReadTurn turn{std::move(stored), SpeakerRole::Unknown, {}};
        const auto speaker = speakers.find(turn.stored.turn.speaker);
        if (source->kind == SourceKind::Survey) {
            turn.role = SpeakerRole::Interviewee;
            turn.ego = only;
        } else if (speaker != speakers.end()) {
            turn.role = speaker->second.role;
            turn.ego = speaker->second.ego ? speaker->second.ego : only;
        }
        read.turns.push_back(std::move(turn));
    }
    return read;
}

std::vector<std::size_t> codesMeant(const Codebook& codebook, std::string_view typed, std::string_view language,
                                    SpeakerRole whose, const std::vector<CodeKey>& recent) {
    const std::vector<std::string> parts = wordsTyped(typed);
    const std::string whole = fold(trim(typed));
    std::vector<std::pair<Rank, std::size_t>> ranked;
    for (std::size_t i = 0; i < codebook.codes.size(); ++i) {
        const Code& code = codebook.codes[i];
        if (code.retired != 0 || isPile(code)) continue;
        const std::vector<std::string> names{fold(code.label(language)), fold(code.name)};
        if (!holdsAll(names[0] + "\n" + names[1], parts)) continue;
        const bool asked = code.name.starts_with("asked.") || code.name.starts_with("probe.");
        const bool first = asked && whose == SpeakerRole::Interviewer;
        ranked.push_back({{nearness(names, whole), first ? 0 : 1, placeIn(recent, code.key), i}, i});
    }
    return inOrder(std::move(ranked));
}

const Code* codeWithShortcut(const Codebook& codebook, std::string_view shortcut) {
    if (shortcut.empty()) return nullptr;
    const auto code = std::find_if(codebook.codes.begin(), codebook.codes.end(), [&](const Code& candidate) {
        return candidate.retired == 0 && candidate.shortcut == shortcut;
    });
    return code == codebook.codes.end() ? nullptr : &*code;
}

std::vector<std::size_t> contactsMeant(const std::vector<Contact>& contacts, std::string_view typed,
                                       const std::vector<ContactKey>& recent) {
    const std::vector<std::string> parts = wordsTyped(typed);
    const std::string whole = fold(trim(typed));
    std::vector<std::pair<Rank, std::size_t>> ranked;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        std::vector<std::string> names{fold(contacts[i].label)};
        std::string all = names.front();
        for (const std::string& alias : contacts[i].aliases) {
            names.push_back(fold(alias));
            all += "\n" + names.back();
        }
        if (!holdsAll(all, parts)) continue;
        const int ofLabel = nearness({names.front()}, whole);
        const int near = std::min(ofLabel, nearness(names, whole) + (whole.empty() ? 0 : 1));
        ranked.push_back({{near, 0, placeIn(recent, contacts[i].key), i}, i});
    }
    return inOrder(std::move(ranked));
}

ContactKey contactNamedIn(const std::vector<Contact>& contacts, std::string_view words) {
    const std::string folded = foldCase(words);
    std::vector<WordBytes> found;
    wordsInBytes(folded, found);
    const auto isWithinAWord = [&](std::size_t place) {
        return std::any_of(found.begin(), found.end(),
                           [&](const WordBytes& word) { return word.begin < place && place < word.end; });
    };
    const auto stands = [&](const std::string& name) {
        const std::string wanted = foldCase(name);
        for (std::size_t at = folded.find(wanted); at != std::string::npos; at = folded.find(wanted, at + 1))
            if (!isWithinAWord(at) && !isWithinAWord(at + wanted.size())) return true;
        return false;
    };
    ContactKey named;
    std::size_t longest = 0;
    for (const Contact& contact : contacts) {
        std::vector<std::string> names = contact.aliases;
        names.push_back(contact.label);
        for (const std::string& name : names)
            if (name.size() > longest && stands(name)) {
                named = contact.key;
                longest = name.size();
            }
    }
    return named;
}

void nameNewContact(project::Project& project, CodingKey key, ContactKey fresh, const std::string& label,
                    const Coder& by) {
    std::optional<Coding> coding = project.coding(key);
    if (!coding)
        throw Error("The coding is there no more.", {}, "It was taken away meanwhile: by an undo, or elsewhere.");
    if (coding->coder != by)
        throw Error(fmt::format("This is a coding of {}, not of {}.", coding->coder, by), {},
                    "Coders change their own codings only.");
    const std::optional<Source> source = project.source(coding->passage.source);
    if (!source) throw Error("The source is no longer in the project.");
    Contact contact;
    contact.key = fresh;
    contact.label = std::string(trim(label));
    contact.ego = Accounts(project).of(*source, coding->passage);
    if (contact.label.empty()) throw Error("A contact needs a name or a description.");
    if (!contact.ego)
        throw Error(
            fmt::format("This passage of \"{}\" stands in nobody's account, so it can have no contact.", source->title),
            {}, "Say who is the interviewee: in the list of sources, or with 'kith sources describe'.");
    for (const Contact& other : project.contactsOf(contact.ego)) {
        contact.position = std::max(contact.position, other.position);
        if (other.label == contact.label)
            throw Error(fmt::format("This account has a contact \"{}\" already.", contact.label), {},
                        "Choose it from the list.");
    }
    ++contact.position;
    coding->contact = contact.key;
    project.edit(fmt::format("Changed a coding: new contact {}", contact.label), by, [&](project::Edit& edit) {
        edit.put(contact);
        edit.put(*coding);
    });
}

} // namespace kith::study
