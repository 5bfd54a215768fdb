#include "inspector/code_card.h"

#include "common/strings.h"
#include "memos/memo_list.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr std::size_t passagesShown = 6;

} // namespace

CodeInspector::CodeInspector(const PageContext& given) : InspectorCard(given) {
    title_ = addTitle();
    name_ = addQuiet();
    definition_ = wordsLabel(tr("Definition"));
    rows()->addWidget(definition_);
    auto* buttons = new QHBoxLayout;
    all_ = new QPushButton(tr("List all passages"));
    edit_ = new QPushButton(tr("Edit"));
    edit_->setAccessibleName(tr("Edit the code in the codebook"));
    buttons->addWidget(all_);
    buttons->addWidget(edit_);
    buttons->addStretch();
    rows()->addLayout(buttons);
    addHeading(tr("Codings"));
    whose_ = new QComboBox;
    whose_->addItems({tr("My codings"), tr("Everybody's codings")});
    whose_->setAccessibleName(tr("Whose codings are counted"));
    rows()->addWidget(whose_, 0, Qt::AlignLeft);
    counts_ = wordsLabel(tr("Codings by source and case"));
    rows()->addWidget(counts_);
    addHeading(tr("Passages"));
    passagesLabel_ = wordsLabel(tr("Passages"));
    rows()->addWidget(passagesLabel_);
    addHeading(tr("Memos"));
    memos_ = new MemoList(given);
    rows()->addWidget(memos_);
    rows()->addStretch(1);
    connect(all_, &QPushButton::clicked, this, [this] { list({}, card_.codings); });
    connect(edit_, &QPushButton::clicked, this,
            [this] { context().desk.openPage(QStringLiteral("codebook"), toQString(code_.uuid.toString())); });
    connect(whose_, &QComboBox::currentIndexChanged, this, &CodeInspector::refresh);
    connect(counts_, &QLabel::linkActivated, this, &CodeInspector::followLink);
    connect(passagesLabel_, &QLabel::linkActivated, this, &CodeInspector::followLink);
}

bool CodeInspector::show(const Subject& subject) {
    const auto* code = std::get_if<CodeKey>(&subject);
    if (!code) return false;
    code_ = *code;
    memos_->setSubject(study::MemoSubject::of(code_));
    refresh();
    return true;
}

void CodeInspector::refresh() {
    struct Read {
        study::CodeCard card;
        std::vector<study::ShownPassage> passages;
        bool mayCountAll = true;
    };
    context().workspace.compute(
        this, QStringLiteral("card"),
        [code = code_, coder = context().workspace.coder(), all = whose_->currentIndex() == 1,
         language = context().language()](const project::Project& project, const StudySnapshot& snapshot, const Job&) {
            Read read;
            for (const Assignment& assignment : snapshot.assignments)
                if (assignment.coder == coder && assignment.blind && assignment.state == AssignmentState::Open)
                    read.mayCountAll = false;
            read.card = study::codeCard(project, snapshot, code, all && read.mayCountAll ? Coder() : coder);
            std::vector<CodingKey> first = read.card.codings;
            first.resize(std::min(first.size(), passagesShown));
            read.passages = study::passagesOf(project, snapshot, first, language);
            return read;
        },
        [this](const Read& read) {
            whose_->setEnabled(read.mayCountAll);
            showCard(read.card, read.passages);
        },
        lost());
}

void CodeInspector::showCard(const study::CodeCard& card, const std::vector<study::ShownPassage>& passages) {
    card_ = card;
    passages_ = passages;
    const std::string language = context().language();
    title_->setText(toQString(card.code.label(language)));
    QStringList name(toQString(card.code.name));
    if (!card.code.shortcut.empty()) name += tr("key %1").arg(toQString(card.code.shortcut));
    if (card.code.retired != 0) name += tr("retired in version %1").arg(card.code.retired);
    name_->setText(name.join(QStringLiteral(" · ")).toHtmlEscaped());
    showDefinition(card.code);
    showCounts(card);
    QString shown;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const study::ShownPassage& passage = passages[i];
        shown += QStringLiteral("<p style='margin:0 0 6px 0'><a href='passage:%1'>%2</a> %3</p>")
                     .arg(i)
                     .arg(toQString(passage.source).toHtmlEscaped(),
                          QStringLiteral("“%1”").arg(toQString(passage.passage.quote).toHtmlEscaped()));
    }
    passagesLabel_->setText(shown.isEmpty() ? tr("No passage is coded so yet.") : shown);
    all_->setEnabled(!card.codings.empty());
    Q_EMIT InspectorCard::shown();
}

void CodeInspector::showDefinition(const Code& code) {
    const std::string language = context().language();
    CodeText text;
    for (const std::string& wanted : {std::string("en"), language})
        if (const auto found = code.texts.find(wanted); found != code.texts.end()) text = found->second;
    QString words;
    const auto add = [&](const QString& heading, const std::string& says) {
        if (says.empty()) return;
        words += QStringLiteral("<p style='margin:0 0 4px 0'>%1%2</p>")
                     .arg(heading.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(heading),
                          toQString(says).toHtmlEscaped());
    };
    add({}, text.full.empty() ? text.brief : text.full);
    add(tr("When:"), text.when);
    add(tr("Not when:"), text.whenNot);
    add(tr("Example:"), text.example);
    definition_->setText(words.isEmpty() ? tr("No definition yet.") : words);
}

void CodeInspector::showCounts(const study::CodeCard& card) {
    QString words = QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>")
                        .arg(tr("%n coding(s)", nullptr, static_cast<int>(card.codings.size())));
    const auto add = [&](const QString& heading, const QString& which, const std::vector<study::Counted>& counts) {
        if (counts.empty()) return;
        QStringList parts;
        for (std::size_t i = 0; i < counts.size(); ++i)
            parts += QStringLiteral("<a href='%1:%2'>%3</a> %4")
                         .arg(which)
                         .arg(i)
                         .arg(toQString(counts[i].name).toHtmlEscaped())
                         .arg(counts[i].codings.size());
        words += QStringLiteral("<p style='margin:0 0 4px 0'>%1 %2</p>").arg(heading, parts.join(QStringLiteral(", ")));
    };
    add(tr("By source:"), QStringLiteral("source"), card.bySource);
    add(tr("By case:"), QStringLiteral("case"), card.byCase);
    if (card.byCoder.size() > 1) add(tr("By coder:"), QStringLiteral("coder"), card.byCoder);
    counts_->setText(words);
}

void CodeInspector::followLink(const QString& link) {
    const auto number = link.section(QLatin1Char(':'), 1).toULongLong();
    const QString which = link.section(QLatin1Char(':'), 0, 0);
    if (which == QLatin1String("passage")) {
        if (number < passages_.size()) context().desk.openPassage(passages_[number].passage);
        return;
    }
    const auto& counts = which == QLatin1String("source") ? card_.bySource
                         : which == QLatin1String("case") ? card_.byCase
                                                          : card_.byCoder;
    if (number < counts.size()) list(toQString(counts[number].name), counts[number].codings);
}

void CodeInspector::list(const QString& of, const std::vector<CodingKey>& codings) {
    QString title = title_->text();
    if (!of.isEmpty()) title += QStringLiteral(", ") + of;
    title += QStringLiteral(": ") + tr("%n passage(s)", nullptr, static_cast<int>(codings.size()));
    context().desk.listPassages({title, codings, {}});
}

} // namespace kith::workbench
