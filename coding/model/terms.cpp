#include "kith/model/terms.h"

#include "words_of.h"

namespace kith {
namespace {

constexpr WordsOf<Stage, 4> stageWords{
    {{Stage::NotAsked, ""}, {Stage::Build, "build"}, {Stage::Maintain, "maintain"}, {Stage::Activate, "activate"}}};
constexpr WordsOf<Strength, 4> strengthWords{{{Strength::Unknown, ""},
                                              {Strength::Strong, "strong"},
                                              {Strength::Weak, "weak"},
                                              {Strength::VeryWeak, "very-weak"}}};
constexpr WordsOf<Duration, 3> durationWords{
    {{Duration::Unknown, ""}, {Duration::Lasting, "lasting"}, {Duration::Passing, "passing"}}};
constexpr WordsOf<Intensity, 3> intensityWords{
    {{Intensity::Unknown, ""}, {Intensity::Intense, "intense"}, {Intensity::Slight, "slight"}}};
constexpr WordsOf<Layer, 4> layerWords{{{Layer::Unclassified, "unclassified"},
                                        {Layer::Communality, "communality"},
                                        {Layer::Sociality, "sociality"},
                                        {Layer::Connectivity, "connectivity"}}};
constexpr WordsOf<Visibility, 4> visibilityWords{{{Visibility::Unknown, ""},
                                                  {Visibility::Hidden, "hidden"},
                                                  {Visibility::Individuated, "individuated"},
                                                  {Visibility::Resource, "resource"}}};
constexpr WordsOf<Intention, 3> intentionWords{
    {{Intention::Unknown, ""}, {Intention::Intended, "intended"}, {Intention::Circumstantial, "circumstantial"}}};
constexpr WordsOf<TieStatus, 3> tieStatusWords{
    {{TieStatus::NotAsked, "not-asked"}, {TieStatus::Tie, "tie"}, {TieStatus::NoTie, "no-tie"}}};
constexpr WordsOf<ContactKind, 2> contactKindWords{
    {{ContactKind::Individual, "individual"}, {ContactKind::Group, "group"}}};
constexpr WordsOf<SpeakerRole, 4> speakerRoleWords{{{SpeakerRole::Unknown, ""},
                                                    {SpeakerRole::Interviewer, "interviewer"},
                                                    {SpeakerRole::Interviewee, "interviewee"},
                                                    {SpeakerRole::Other, "other"}}};
constexpr WordsOf<SourceKind, 5> sourceKindWords{{{SourceKind::Interview, "interview"},
                                                  {SourceKind::Survey, "survey"},
                                                  {SourceKind::Literature, "literature"},
                                                  {SourceKind::FieldNote, "field-note"},
                                                  {SourceKind::Translation, "translation"}}};
constexpr WordsOf<Permission, 3> permissionWords{
    {{Permission::NotRecorded, ""}, {Permission::Given, "given"}, {Permission::Refused, "refused"}}};
constexpr WordsOf<AskedStatus, 3> askedStatusWords{
    {{AskedStatus::NotAsked, "no"}, {AskedStatus::Asked, "yes"}, {AskedStatus::Probed, "probed"}}};
constexpr WordsOf<MemoKind, 3> memoKindWords{
    {{MemoKind::Analytic, "analytic"}, {MemoKind::Method, "method"}, {MemoKind::Reflexive, "reflexive"}}};
constexpr WordsOf<PlannedUnits, 3> plannedUnitsWords{
    {{PlannedUnits::NotSaid, ""}, {PlannedUnits::Turns, "turns"}, {PlannedUnits::Passages, "passages"}}};

} // namespace

Layer layerOf(Duration duration, Intensity intensity) {
    if (duration == Duration::Lasting && intensity == Intensity::Intense) return Layer::Communality;
    if (duration == Duration::Passing && intensity == Intensity::Intense) return Layer::Sociality;
    if (duration == Duration::Passing && intensity == Intensity::Slight) return Layer::Connectivity;
    return Layer::Unclassified;
}

std::string_view toString(Stage value) {
    return wordFor(stageWords, value);
}
std::string_view toString(Strength value) {
    return wordFor(strengthWords, value);
}
std::string_view toString(Duration value) {
    return wordFor(durationWords, value);
}
std::string_view toString(Intensity value) {
    return wordFor(intensityWords, value);
}
std::string_view toString(Layer value) {
    return wordFor(layerWords, value);
}
std::string_view toString(Visibility value) {
    return wordFor(visibilityWords, value);
}
std::string_view toString(Intention value) {
    return wordFor(intentionWords, value);
}
std::string_view toString(TieStatus value) {
    return wordFor(tieStatusWords, value);
}
std::string_view toString(ContactKind value) {
    return wordFor(contactKindWords, value);
}
std::string_view toString(SpeakerRole value) {
    return wordFor(speakerRoleWords, value);
}
std::string_view toString(SourceKind value) {
    return wordFor(sourceKindWords, value);
}
std::string_view toString(Permission value) {
    return wordFor(permissionWords, value);
}
std::string_view toString(AskedStatus value) {
    return wordFor(askedStatusWords, value);
}
std::string_view toString(MemoKind value) {
    return wordFor(memoKindWords, value);
}
std::string_view toString(PlannedUnits value) {
    return wordFor(plannedUnitsWords, value);
}

template<>
std::optional<Stage> parse(std::string_view word) {
    return termFor(stageWords, word);
}
template<>
std::optional<Strength> parse(std::string_view word) {
    return termFor(strengthWords, word);
}
template<>
std::optional<Duration> parse(std::string_view word) {
    return termFor(durationWords, word);
}
template<>
std::optional<Intensity> parse(std::string_view word) {
    return termFor(intensityWords, word);
}
template<>
std::optional<Layer> parse(std::string_view word) {
    return termFor(layerWords, word);
}
template<>
std::optional<Visibility> parse(std::string_view word) {
    return termFor(visibilityWords, word);
}
template<>
std::optional<Intention> parse(std::string_view word) {
    return termFor(intentionWords, word);
}
template<>
std::optional<TieStatus> parse(std::string_view word) {
    return termFor(tieStatusWords, word);
}
template<>
std::optional<ContactKind> parse(std::string_view word) {
    return termFor(contactKindWords, word);
}
template<>
std::optional<SpeakerRole> parse(std::string_view word) {
    return termFor(speakerRoleWords, word);
}
template<>
std::optional<SourceKind> parse(std::string_view word) {
    return termFor(sourceKindWords, word);
}
template<>
std::optional<Permission> parse(std::string_view word) {
    return termFor(permissionWords, word);
}
template<>
std::optional<MemoKind> parse(std::string_view word) {
    return termFor(memoKindWords, word);
}
template<>
std::optional<PlannedUnits> parse(std::string_view word) {
    return termFor(plannedUnitsWords, word);
}

} // namespace kith
