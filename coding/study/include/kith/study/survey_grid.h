// A survey as a grid: a row for each respondent, a column for each attribute, contact and question of the form.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kith::study {

enum class GridColumnKind { Respondent, Attribute, Contact, Answer };

struct GridColumn {
    GridColumnKind kind = GridColumnKind::Respondent;
    std::string column;  // of the form; for an attribute the variable's name
    std::string heading; // for attributes in the language asked for
    int contact = 0;     // number on the form, for contacts and for answers about one
    Stage stage = Stage::NotAsked;
    std::string stageLabel;
    std::string question; // as put to respondents
    bool operator==(const GridColumn&) const = default;
};

struct SurveyGrid {
    SourceKey survey;
    std::int64_t content = 0;
    std::int64_t rows = 0;
    std::vector<GridColumn> columns;
    std::map<std::int64_t, std::string> silent; // who gave no answer at all: their labels, by part
    bool operator==(const SurveyGrid&) const = default;
};
// Throws Error where the source is no survey of the study.
SurveyGrid surveyGrid(const StudySnapshot& snapshot, SourceKey survey, const std::string& language);

enum class CellState { Given, Empty, NotAsked }; // not asked: about a contact that the respondent did not name

struct GridCell {
    CellState state = CellState::Empty;
    std::string words;
    CodePointSpan span;       // of an answer, in the respondent's text
    std::int64_t codings = 0; // of the coder who was asked for, that begin in the answer
};
struct GridRow {
    std::int64_t part = 0;
    std::vector<GridCell> cells; // one for each column
};
// The rows from part `first` to `last`, also of respondents without any answer. `coder`: whose codings are counted.
std::vector<GridRow> surveyRows(const project::Project& project, const SurveyGrid& grid, std::int64_t first,
                                std::int64_t last, const Coder& coder);

struct GridWish {
    std::string words;        // in any cell of the row, whatever their case and accents; "": all rows
    bool onlyUncoded = false; // rows with an answer that the coder has not coded
    int sortBy = -1;          // a column; numbers by their value; what is missing comes last. -1: as on the form
    bool descending = false;
    Coder coder;
};
// Which rows, in which order: their parts. Reads the whole survey, a piece at a time; throws Cancelled where the job
// is.
std::vector<std::int64_t> surveyParts(const project::Project& project, const SurveyGrid& grid, const GridWish& wish,
                                      const Job& job);

// The codings that touch an answer, or any passage, as far as this coder may see them: by span, coder. None of piles.
std::vector<Coding> codingsTouching(const project::Project& project, const Passage& passage, const Coder& coder);

} // namespace kith::study
