// What the sections of a report are made of, and those sections that stand in files of their own.
#pragma once

#include "report/evidence.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace kith::study {

struct ReportMaterial {
    const project::Project& project;
    const Job& job;
    const StudySnapshot& snapshot;
    const std::string& language;
    const EvidenceByCoding& evidence;

    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(language, english, dutch));
    }
};

// A sentence with its blanks, "{}", filled in.
template<class... Words>
std::string filled(const std::string& sentence, const Words&... words) {
    return fmt::format(fmt::runtime(sentence), words...);
}

// How many sources of this kind are in use, and how many people answered surveys.
std::int64_t sourcesOf(const StudySnapshot& snapshot, SourceKind kind);
std::int64_t respondentsOf(const StudySnapshot& snapshot);

// What was really done, in sentences that a paper can take over; how it was counted; who was eligible, what was asked,
// how far the coding is.
report::ReportSection methodsSection(const ReportMaterial& material);

// Every code in use with MacQueen's fields, how often it was coded, by how many people, and passages of this material
// as examples: those first that are neither a bare word nor a page, of different people.
report::ReportSection codebookSection(const ReportMaterial& material);

// The words behind the codes: up to five passages of each, of as many people as there are, with their translation.
report::ReportSection quotationsSection(const ReportMaterial& material);

// Drafts of two checklists that journals ask for, filled where the project knows the answer: COREQ (Tong, Sainsbury &
// Craig 2007, p. 352: 32 items) and SRQR (O'Brien et al. 2014, p. 1246: 21 items), each in Kith's own words.
report::ReportSection checklistsSection(const ReportMaterial& material);

// A sheet for one interviewee, in the language that the material is in: what was understood, with the words, and space
// to object.
report::ReportContents memberCheck(const ReportMaterial& material, const Case& ego);

} // namespace kith::study
