// A small study made in a test, line by line in the field's terms.
#pragma once

#include "kith/model/snapshot.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace kith::made {

struct Details {
    ContactKey contact = {};
    Stage stage = Stage::NotAsked;
    Coder coder = "anna";
    std::string quality = {};
    int turn = 1;
    std::int64_t part = 1;
};

class Study {
public:
    StudySnapshot snapshot;

    Uuid nextUuid() {
        Uuid uuid;
        ++made_;
        for (std::size_t i = 0; i < 4; ++i)
            uuid.bytes[15 - i] = static_cast<std::uint8_t>(made_ >> (8 * i));
        return uuid;
    }

    CodeKey code(const std::string& name, const std::string& group = "") {
        for (const Code& code : snapshot.codebook.codes)
            if (code.name == name) return code.key;
        Code code;
        code.key = {nextUuid()};
        code.name = name;
        code.group = group;
        const std::string prefix = name.substr(0, name.find('.'));
        code.layer = prefix == "asked" || prefix == "probe" ? "interview" : prefix;
        code.position = static_cast<int>(snapshot.codebook.codes.size());
        snapshot.codebook.codes.push_back(code);
        return code.key;
    }

    SourceKey source(const std::string& title, SourceKind kind = SourceKind::Interview,
                     const std::string& language = "en") {
        Source source;
        source.key = {nextUuid()};
        source.title = title;
        source.kind = kind;
        source.language = language;
        source.position = static_cast<int>(snapshot.sources.size()) + 1;
        snapshot.sources.push_back(source);
        return source.key;
    }

    CaseKey interviewee(const std::string& label, SourceKey source) {
        const CaseKey key = newCase(label, {});
        snapshot.speakers.push_back({source, label, SpeakerRole::Interviewee, key});
        return key;
    }
    CaseKey respondent(const std::string& label, SourceKey survey) { return newCase(label, survey); }
    Case& caseOf(CaseKey key) {
        return *std::find_if(snapshot.cases.begin(), snapshot.cases.end(),
                             [key](const Case& ego) { return ego.key == key; });
    }

    ContactKey contact(CaseKey ego, const std::string& label, Visibility visibility = Visibility::Unknown) {
        Contact contact;
        contact.key = {nextUuid()};
        contact.ego = ego;
        contact.label = label;
        contact.visibility = visibility;
        contact.position = static_cast<int>(snapshot.contacts.size());
        snapshot.contacts.push_back(contact);
        return contact.key;
    }

    CodingKey coding(CaseKey ego, SourceKey source, const std::string& code, std::int64_t begin, std::int64_t end,
                     const Details& details = {}) {
        Coding coding;
        coding.key = {nextUuid()};
        coding.passage = {source, details.part, {{begin}, {end}}, "words"};
        coding.code = this->code(code);
        if (details.contact) coding.contact = details.contact;
        coding.stage = details.stage;
        coding.quality = details.quality;
        coding.coder = details.coder;
        coding.ego = ego;
        coding.turn = details.turn;
        snapshot.codings.push_back(coding);
        return coding.key;
    }

    void rating(ContactKey contact, Duration duration, Intensity intensity, const Coder& coder = "anna",
                const std::string& wave = "1", Strength strength = Strength::Unknown) {
        snapshot.ratings.push_back({contact, coder, wave, strength, duration, intensity, {}});
    }

    // The snapshot in the order that it promises.
    const StudySnapshot& done() {
        const auto place = [this](const Coding& coding) {
            const auto position = [](const auto& things, auto key) {
                return std::find_if(things.begin(), things.end(),
                                    [key](const auto& thing) { return thing.key == key; }) -
                       things.begin();
            };
            return std::tuple(position(snapshot.sources, coding.passage.source), coding.passage.part,
                              coding.passage.span.begin, coding.passage.span.end,
                              position(snapshot.codebook.codes, coding.code), coding.coder);
        };
        std::stable_sort(snapshot.codings.begin(), snapshot.codings.end(),
                         [&place](const Coding& a, const Coding& b) { return place(a) < place(b); });
        return snapshot;
    }

private:
    CaseKey newCase(const std::string& label, SourceKey survey) {
        Case ego;
        ego.key = {nextUuid()};
        ego.label = label;
        ego.position = static_cast<int>(snapshot.cases.size()) + 1;
        ego.survey = survey;
        snapshot.cases.push_back(ego);
        return ego.key;
    }
    std::uint32_t made_ = 0;
};

} // namespace kith::made
