// The words of a study: which there are, how they are written.
#pragma once

#include "kith/model/word_statistics.h"
#include "kith/project/project.h"
#include "kith/search/vocabulary.h"

#include <map>
#include <string>

namespace kith::study {

// Of every text that is searched: from the index where it is current, else from the texts; the same either way but for
// words of over two hundred bytes, which an index does not keep.
search::Vocabulary vocabularyOf(const project::Project& project);

// By language: what the finder of people learns from the whole study.
std::map<std::string, WordStatistics> wordStatistics(const project::Project& project);

} // namespace kith::study
