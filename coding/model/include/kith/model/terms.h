// The field's small closed lists, with the words that files use for them.
#pragma once

#include <optional>
#include <string_view>

namespace kith {

// When in a tie's life a reason counts (after Nardi, Whittaker & Schwarz 2002). NotAsked is no stage: nobody asked.
enum class Stage { NotAsked, Build, Maintain, Activate };
enum class Strength { Unknown, Strong, Weak, VeryWeak };
enum class Duration { Unknown, Lasting, Passing };
enum class Intensity { Unknown, Intense, Slight };
// After Grabher & Ibert (2006), told apart by duration and intensity as in Grabher (2004).
enum class Layer { Unclassified, Communality, Sociality, Connectivity };
enum class Visibility { Unknown, Hidden, Individuated, Resource };
enum class Intention { Unknown, Intended, Circumstantial };
enum class TieStatus { NotAsked, Tie, NoTie };
enum class ContactKind { Individual, Group };
enum class SpeakerRole { Unknown, Interviewer, Interviewee, Other };
enum class SourceKind { Interview, Survey, Literature, FieldNote, Translation };
enum class Permission { NotRecorded, Given, Refused };
enum class AskedStatus { NotAsked, Asked, Probed };
enum class MemoKind { Analytic, Method, Reflexive };
// How a source is to be coded by several coders: each whole turn, or passages that the coder delimits.
enum class PlannedUnits { NotSaid, Turns, Passages };

// The layer that the two ratings give; Unclassified where they fit none (lasting but slight) or one is missing.
Layer layerOf(Duration duration, Intensity intensity);

// As written in files: "build", "very-weak", "field-note", "no-tie", "not-asked" …; NotAsked, Unknown, NotSaid and
// NotRecorded are "". toString(Layer::Unclassified) is "unclassified", toString(TieStatus::NotAsked) "not-asked",
// toString(AskedStatus::NotAsked) "no".
std::string_view toString(Stage value);
std::string_view toString(Strength value);
std::string_view toString(Duration value);
std::string_view toString(Intensity value);
std::string_view toString(Layer value);
std::string_view toString(Visibility value);
std::string_view toString(Intention value);
std::string_view toString(TieStatus value);
std::string_view toString(ContactKind value);
std::string_view toString(SpeakerRole value);
std::string_view toString(SourceKind value);
std::string_view toString(Permission value);
std::string_view toString(AskedStatus value);
std::string_view toString(MemoKind value);
std::string_view toString(PlannedUnits value);

// Reads one of the words above (case, spaces and underscores do not matter); nothing for any other word.
// parse<Stage>("") gives Stage::NotAsked, and so for each list that has an "unknown".
template<class Term>
std::optional<Term> parse(std::string_view word);
template<>
std::optional<Stage> parse(std::string_view word);
template<>
std::optional<Strength> parse(std::string_view word);
template<>
std::optional<Duration> parse(std::string_view word);
template<>
std::optional<Intensity> parse(std::string_view word);
template<>
std::optional<Layer> parse(std::string_view word);
template<>
std::optional<Visibility> parse(std::string_view word);
template<>
std::optional<Intention> parse(std::string_view word);
template<>
std::optional<TieStatus> parse(std::string_view word);
template<>
std::optional<ContactKind> parse(std::string_view word);
template<>
std::optional<SpeakerRole> parse(std::string_view word);
template<>
std::optional<SourceKind> parse(std::string_view word);
template<>
std::optional<Permission> parse(std::string_view word);
template<>
std::optional<MemoKind> parse(std::string_view word);
template<>
std::optional<PlannedUnits> parse(std::string_view word);

} // namespace kith
