#include "help/about_dialog.h"

#include "common/icons.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

QByteArray inside(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Kith"));
    setObjectName(QStringLiteral("about"));
    auto* mark = new QLabel(this);
    mark->setPixmap(icon(QStringLiteral("kith")).pixmap(64, 64));
    mark->setAccessibleName(tr("Kith"));
    auto* words =
        new QLabel(QStringLiteral("<b>%1</b><br>%2<br>%3")
                       .arg(tr("Kith %1").arg(QStringLiteral(KITH_VERSION)),
                            tr("Personal networks, from what people say in interviews and surveys."),
                            tr("Nothing of a study leaves this computer: the program never uses the network.")),
                   this);
    words->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addWidget(words, 1);
    auto* tabs = new QTabWidget(this);
    auto* licence = new QTextBrowser(tabs);
    licence->setPlainText(QString::fromUtf8(inside(QStringLiteral(":/docs/LICENSE"))));
    licence->setAccessibleName(tr("Licence"));
    auto* parts = new QTextBrowser(tabs);
    parts->setMarkdown(QString::fromUtf8(inside(QStringLiteral(":/docs/third-party.md"))));
    parts->setOpenExternalLinks(true);
    parts->setAccessibleName(tr("What it is built from"));
    tabs->addTab(licence, tr("Licence"));
    tabs->addTab(parts, tr("What it is built from"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(640, 520);
}

} // namespace kith::workbench
