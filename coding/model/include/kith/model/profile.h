// A description of one account: what it shows of networking attitude, with the words. No rank, no cut-off.
#pragma once

#include "kith/model/study.h"

#include <optional>
#include <string>
#include <vector>

namespace kith {

struct ProfileEntry {
    std::string code; // name
    std::string layer;
    std::int64_t passages = 0;
    std::int64_t contacts = 0;      // different contacts that these passages are about
    std::int64_t contactsTotal = 0; // the denominator: contacts of the account
    std::optional<double>
        perThousand; // passages per 1,000 of the interviewee's own words; nothing where no words are known
    AskedStatus asked = AskedStatus::NotAsked; // the most that was asked of the guide's topics that can show this code
    bool recorded = true;                      // what was asked is on record; where it is not, `asked` says nothing
    std::vector<CodingKey> evidence;
    bool operator==(const ProfileEntry&) const = default;
};

struct ContactQuality {
    ContactKey contact;
    std::string quality;
    std::vector<CodingKey> evidence;
    bool operator==(const ContactQuality&) const = default;
};

// A condition of a personal learning network and what the account says of it.
struct Condition {
    std::string name; // "intention", "build", "maintain", "activate", "learning", "tools"
    std::vector<CodingKey> evidence;
    bool operator==(const Condition&) const = default;
};

struct LanguageWords {
    std::string language;
    std::int64_t words = 0;
    bool operator==(const LanguageWords&) const = default;
};

struct Profile {
    CaseKey ego;
    std::string label;
    std::string language;             // of the account; rates are never pooled over languages
    std::vector<LanguageWords> words; // the interviewee's own
    std::vector<ProfileEntry>
        entries; // every code of the layers attitude, intention, activity, skill, technology, orchestration
    std::int64_t contacts = 0;
    std::int64_t hidden = 0, individuated = 0, resource = 0, visibilityUnknown = 0; // by an analyst's judgement
    std::int64_t computedIndividuated = 0;
    std::vector<ContactQuality> qualities; // different (contact, quality) pairs
    // Reflection x visibility, as counts: contacts (visible = individuated or resource) with and without a passage of
    // reflection.
    std::int64_t reflectionVisible = 0, reflectionHidden = 0, noReflectionVisible = 0, noReflectionHidden = 0;
    std::int64_t reflectionWithoutContact = 0; // passages of reflection that name no contact
    std::vector<Condition> conditions;
    std::vector<std::string> memos;
    Coder coder;                  // whose codings alone these are; "": of whoever counts
    std::vector<Profile> byCoder; // the same account by each coder alone, where several coded it; else none
    bool operator==(const Profile&) const = default;
};

} // namespace kith
