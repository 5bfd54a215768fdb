#include "inspector/passage_card.h"

#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "inspector/coding_box.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {

PassageInspector::PassageInspector(const PageContext& given) : InspectorCard(given) {
    title_ = addTitle();
    where_ = addQuiet();
    words_ = wordsLabel(tr("Words of the passage"));
    words_->setFont(given.preferences.textFont());
    words_->setTextFormat(Qt::PlainText);
    rows()->addWidget(words_);
    open_ = new QPushButton(tr("Open the passage"));
    open_->setObjectName(QStringLiteral("open"));
    open_->setAutoDefault(true);
    rows()->addWidget(open_, 0, Qt::AlignLeft);
    translationHeading_ = addHeading(tr("Translation of the turn"));
    translation_ = wordsLabel(tr("Translation of the turn"));
    translation_->setTextFormat(Qt::PlainText);
    translation_->setFont(given.preferences.textFont());
    rows()->addWidget(translation_);
    addHeading(tr("Codings"));
    none_ = addQuiet();
    none_->setText(tr("None yet. Select the words in the transcript and press the key of a code."));
    codings_ = new QVBoxLayout;
    codings_->setSpacing(6);
    rows()->addLayout(codings_);
    rows()->addStretch(1);
    connect(open_, &QPushButton::clicked, this, [this] { context().desk.openPassage(passage_); });
    connect(&given.preferences, &Preferences::fontsChanged, this, [this] {
        words_->setFont(context().preferences.textFont());
        translation_->setFont(context().preferences.textFont());
    });
}

bool PassageInspector::show(const Subject& subject) {
    if (!std::holds_alternative<Passage>(subject) && !std::holds_alternative<CodingKey>(subject)) return false;
    subject_ = subject;
    refresh();
    return true;
}

void PassageInspector::refresh() {
    struct Read {
        study::PassageCard card;
        Protocol protocol;
    };
    context().workspace.compute(
        this, QStringLiteral("card"),
        [subject = subject_, coder = context().workspace.coder(),
         language = context().language()](const project::Project& project, const StudySnapshot& snapshot, const Job&) {
            Passage passage;
            if (const auto* key = std::get_if<CodingKey>(&subject)) {
                const auto coding = project.coding(*key);
                if (!coding) throw Error("The coding is there no more.");
                passage = coding->passage;
            } else {
                passage = std::get<Passage>(subject);
            }
            Read read{study::passageCard(project, snapshot, passage, coder, language), {}};
            read.protocol.terms = snapshot.protocol.terms;
            return read;
        },
        [this](const Read& read) { showCard(read.card, read.protocol); },
        [this](const Failure& failure) {
            // A coding that was taken away leaves its passage.
            if (std::holds_alternative<CodingKey>(subject_) && passage_.source) {
                subject_ = passage_;
                refresh();
            } else if (!failure.cancelled) {
                Q_EMIT gone(failure.message);
            }
        });
}

void PassageInspector::showCard(const study::PassageCard& card, const Protocol& protocol) {
    passage_ = card.passage;
    title_->setText(toQString(card.source));
    QStringList where;
    if (!card.question.empty())
        where += tr("answer to %1").arg(toQString(card.question));
    else if (card.turn > 0)
        where += tr("turn %1").arg(card.turn);
    if (!card.speaker.empty()) where += toQString(card.speaker);
    if (!card.ego.empty() && card.ego != card.speaker) where += tr("account of %1").arg(toQString(card.ego));
    where_->setText(where.join(QStringLiteral(" · ")).toHtmlEscaped());
    words_->setText(toQString(card.passage.quote));
    translationHeading_->setVisible(!card.translation.empty());
    translation_->setVisible(!card.translation.empty());
    translation_->setText(toQString(card.translation));
    none_->setVisible(card.codings.empty());

    const bool same =
        boxes_.size() == card.codings.size() &&
        std::equal(boxes_.begin(), boxes_.end(), card.codings.begin(), [](const CodingBox* box, const auto& coding) {
            return box->coding() == coding.coding.key && box->coder() == coding.coding.coder;
        });
    if (!same) {
        clearRows(codings_);
        boxes_.clear();
        overlapping_ = nullptr;
        for (const study::CodingOnCard& coding : card.codings) {
            if (!coding.onThisPassage && !overlapping_) {
                overlapping_ = new QLabel(tr("Overlapping it"));
                makeQuiet(overlapping_);
                codings_->addWidget(overlapping_);
            }
            boxes_.push_back(new CodingBox(context(), coding));
            codings_->addWidget(boxes_.back());
        }
    }
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        boxes_[i]->setCoding(card.codings[i], card.contacts, protocol);
    Q_EMIT shown();
}

} // namespace kith::workbench
