// What two or more coders of a study agree on, as tables.
#pragma once

#include "kith/agreement/compared.h"
#include "kith/model/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::agreement {

struct TableWish {
    std::vector<CodeKey> codes = {}; // empty: all that were used
    bool pairs = false;              // with more than two coders, rows for each two of them as well
    std::string_view language = "en";
};

// "agreement": a row for each code and one for each layer. On turns: how many, passages of each coder, prevalence,
// bias, percent, kappa (Cohen's; Conger's for more than two), AC1, alpha with an interval that draws whole interviews.
// On passages as they were delimited: u-alpha, span F1. The row of a layer takes turn × code as its units.
Table agreementTable(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish = {});

// "agreement-contacts": for each two coders and each account, whom both found; precision and recall take the first
// coder as the measure; F1 = 2 × both / (first + second) is the same either way round.
Table contactsAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish = {});

// Where nobody coded blind: that all worked on one list of contacts, so that this agreement is a ceiling. "" else.
std::string noteOnSharedContacts(const Compared& compared, std::string_view language);

// "agreement-ties": strength, duration, intensity, the layer that follows, ties between contacts; on contacts that both
// found, where both said something.
Table tiesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish = {});

// "agreement-roles": each code of the layers "role" and "factor" on each contact that both found, there or not.
Table rolesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish = {});

// "agreement-stages": where both put a code on the same passage, whether they gave it the same stage and contact.
Table stagesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish = {});

// "agreement-drift": codes on turns, round by round of double coding.
Table driftTable(const StudySnapshot& snapshot, const std::vector<Coder>& coders, const TableWish& wish = {});

} // namespace kith::agreement
